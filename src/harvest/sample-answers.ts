// Bodies as Harvest sends them, with made-up people, for the tests of this folder.

export const userId = 4410093

export const runningEntry = {
  id: 2911447036,
  spent_date: '2026-03-09',
  hours: 0.5,
  hours_without_timer: 0,
  rounded_hours: 0.5,
  notes: 'Größe – “product page” 🧵',
  is_locked: false,
  locked_reason: null,
  is_closed: false,
  approval_status: 'unsubmitted',
  is_billed: false,
  is_explicitly_locked: false,
  timer_started_at: '2026-03-09T08:31:07Z',
  started_time: null,
  ended_time: null,
  is_running: true,
  billable: true,
  budgeted: true,
  billable_rate: 85,
  cost_rate: null,
  created_at: '2026-03-09T08:31:07Z',
  updated_at: '2026-03-09T08:31:07Z',
  user: { id: userId, name: 'Ana Moura' },
  client: { id: 13880412, name: 'Saltmarsh Pottery', currency: 'EUR' },
  project: { id: 38120477, name: 'Webshop relaunch', code: 'SMP-1' },
  task: { id: 21550310, name: 'Design' },
  user_assignment: { id: 512330781, is_project_manager: false, is_active: true, budget: null },
  task_assignment: { id: 498811020, billable: true, is_active: true, hourly_rate: 85, budget: null },
  invoice: null,
  external_reference: null,
}

export const lockedEntry = {
  ...runningEntry,
  id: 2899310554,
  spent_date: '2026-01-22',
  hours: 1.58,
  hours_without_timer: 1.58,
  rounded_hours: 1.75,
  notes: null,
  is_locked: true,
  locked_reason: 'Item Invoiced and Approved and Locked for this Time Period',
  is_closed: true,
  approval_status: 'approved',
  is_billed: true,
  timer_started_at: null,
  started_time: '9:05am',
  ended_time: '10:40am',
  is_running: false,
  client: { id: 13880412, name: 'Saltmarsh Pottery' },
  project: { id: 38120477, name: 'Webshop relaunch' },
  invoice: { id: 48120936, number: '2026-014' },
  external_reference: {
    id: 'WEB-212',
    group_id: 'web',
    account_id: 'kelpstone',
    permalink: 'https://issues.kelpstone.example/WEB-212',
    service: 'issues.kelpstone.example',
    service_icon_url: null,
  },
}

/** One page of a list, the last one unless `next` is given. */
export const page = (key: string, items: readonly unknown[], next: string | null = null) => ({
  [key]: items,
  per_page: 2000,
  total_pages: 1,
  total_entries: items.length,
  next_page: null,
  previous_page: null,
  page: 1,
  links: {
    first: 'https://api.harvestapp.com/v2/first',
    next,
    previous: null,
    last: 'https://api.harvestapp.com/v2/last',
  },
})

export const timeEntries = page('time_entries', [runningEntry, lockedEntry])

export const projectAssignments = page('project_assignments', [
  {
    id: 512330781,
    is_project_manager: false,
    is_active: true,
    use_default_rates: true,
    budget: null,
    created_at: '2025-11-03T07:41:20Z',
    updated_at: '2025-11-03T07:41:20Z',
    hourly_rate: null,
    project: { id: 38120477, name: 'Webshop relaunch', code: 'SMP-1' },
    client: { id: 13880412, name: 'Saltmarsh Pottery' },
    task_assignments: [
      { id: 498811020, billable: true, is_active: true, hourly_rate: 85, task: { id: 21550310, name: 'Design' } },
      { id: 498811022, billable: false, is_active: true, hourly_rate: null, task: { id: 21550312, name: 'Meetings' } },
    ],
  },
])

export const accounts = {
  user: { id: 3920557, first_name: 'Ana', last_name: 'Moura', email: 'ana@kelpstone.example' },
  accounts: [
    { id: 1307742, name: 'Kelpstone Studio', product: 'harvest', google_sign_in_required: false },
    { id: 1307790, name: 'Kelpstone Studio', product: 'forecast' },
  ],
}

export const user = {
  id: userId,
  first_name: 'Ana',
  last_name: 'Moura',
  employee_id: null,
  email: 'ana@kelpstone.example',
  telephone: '',
  timezone: 'Lisbon',
  weekly_capacity: 135000,
  has_access_to_all_future_projects: false,
  is_contractor: false,
  is_active: true,
  created_at: '2025-02-03T09:12:44Z',
  updated_at: '2026-01-19T08:00:10Z',
  roles: ['Design'],
  access_roles: ['member'],
  avatar_url: 'https://cache.harvestapp.com/assets/profile_images/big_ben.png?1738573964',
}

export const company = {
  base_uri: 'https://kelpstone.harvestapp.com',
  full_domain: 'kelpstone.harvestapp.com',
  name: 'Kelpstone Studio',
  is_active: true,
  week_start_day: 'Monday',
  wants_timestamp_timers: false,
  time_format: 'hours_minutes',
  date_format: '%d.%m.%Y',
  plan_type: 'simple-v4',
  expense_feature: true,
  invoice_feature: true,
  estimate_feature: true,
  weekly_capacity: 135000,
  approval_feature: true,
  clock: '24h',
  currency: 'EUR',
  currency_code_display: 'iso_code_none',
  currency_symbol_display: 'symbol_after',
  decimal_symbol: ',',
  thousands_separator: '.',
  color_scheme: 'orange',
  day_entry_notes_required: false,
}
