// Harvest's JSON, letter for letter. Optional: seen missing. `| null`: seen null.
// https://help.getharvest.com/api-v2/ (2026-08) and recorded answers.

/** `GET {id}/api/v2/accounts`. `user.id` is the Harvest ID's, not the id inside an account. */
export type AccountsAnswer = {
  user: { id: number; first_name: string; last_name: string; email: string }
  accounts: Account[]
}

export type Account = {
  id: number
  name: string
  product: 'harvest' | 'forecast' | (string & {})
  google_sign_in_required?: boolean
}

/** `GET /v2/company`. A member may be refused. */
export type Company = {
  base_uri: string
  full_domain: string
  name: string
  is_active: boolean
  week_start_day: 'Saturday' | 'Sunday' | 'Monday'
  /** true: entries carry start and end times; false: durations. */
  wants_timestamp_timers: boolean
  time_format: 'decimal' | 'hours_minutes'
  date_format: string
  plan_type: string
  expense_feature: boolean
  invoice_feature: boolean
  estimate_feature: boolean
  team_feature?: boolean
  /** Seconds. */
  weekly_capacity: number
  approval_feature: boolean
  clock: '12h' | '24h'
  currency?: string
  currency_code_display: string
  currency_symbol_display: string
  decimal_symbol: string
  thousands_separator: string
  color_scheme: string
  saml_sign_in_required?: boolean
  day_entry_notes_required?: boolean
}

/** `GET /v2/users/me`. */
export type User = {
  id: number
  first_name: string
  last_name: string
  employee_id?: string | null
  email: string
  telephone: string
  /** A Rails time zone name, such as `Pacific Time (US & Canada)`. */
  timezone: string
  /** Seconds. */
  weekly_capacity: number
  has_access_to_all_future_projects: boolean
  is_contractor: boolean
  is_active: boolean
  calendar_integration_enabled?: boolean
  calendar_integration_source?: string | null
  created_at: string
  updated_at: string
  can_create_projects?: boolean
  default_hourly_rate?: number | null
  cost_rate?: number | null
  roles: string[]
  access_roles: string[]
  permissions_claims?: string[]
  avatar_url: string
}

/** `GET /v2/users/me/project_assignments`. */
export type ProjectAssignment = UserAssignment & {
  project: ProjectRef
  client: { id: number; name: string }
  task_assignments: (TaskAssignment & { task: TaskRef })[]
}

export type UserAssignment = {
  id: number
  is_project_manager: boolean
  is_active: boolean
  use_default_rates?: boolean
  budget: number | null
  created_at: string
  updated_at: string
  hourly_rate?: number | null
}

export type TaskAssignment = {
  id: number
  billable: boolean
  is_active: boolean
  created_at: string
  updated_at: string
  hourly_rate?: number | null
  budget: number | null
}

export type ProjectRef = { id: number; name: string; code?: string | null }
export type TaskRef = { id: number; name: string }

/** `GET /v2/time_entries/{id}`. */
export type TimeEntry = {
  id: number
  /** `2026-03-09` */
  spent_date: string
  /** Decimal hours, two places; grows while the timer runs. */
  hours: number
  hours_without_timer: number
  rounded_hours: number
  notes: string | null
  is_locked: boolean
  locked_reason: string | null
  is_closed: boolean
  approval_status?: 'unsubmitted' | 'submitted' | 'approved'
  is_billed: boolean
  is_explicitly_locked?: boolean
  timer_started_at: string | null
  /** `8:00am` or `8:00`, after `Company.clock`; null in duration accounts. */
  started_time: string | null
  ended_time: string | null
  is_running: boolean
  billable: boolean
  budgeted: boolean
  billable_rate?: number | null
  cost_rate?: number | null
  created_at: string
  updated_at: string
  user: { id: number; name: string }
  client: { id: number; name: string; currency?: string }
  project: ProjectRef
  task: TaskRef
  user_assignment: UserAssignment
  task_assignment: TaskAssignment
  invoice: { id: number; number: string } | null
  external_reference: ExternalReference | null
}

export type ExternalReference = {
  id: string | null
  group_id: string | null
  account_id: string | null
  permalink: string | null
  service: string | null
  service_icon_url: string | null
}

type ExternalReferenceInput = { id?: string; group_id?: string; account_id?: string; permalink?: string }

/** Body of `POST /v2/time_entries` in a duration account. Without `hours` a timer starts. */
export type NewDurationEntry = {
  project_id: number
  task_id: number
  spent_date: string
  hours?: number
  notes?: string
  external_reference?: ExternalReferenceInput
}

/** Body of `POST /v2/time_entries` in a start/end account. Without `ended_time` a timer starts, at `started_time` or now. */
export type NewStartEndEntry = {
  project_id: number
  task_id: number
  spent_date: string
  started_time?: string
  ended_time?: string
  notes?: string
  external_reference?: ExternalReferenceInput
}

/** Body of `PATCH /v2/time_entries/{id}`: what is left out stays, null clears. */
export type TimeEntryChange = {
  project_id?: number
  task_id?: number
  spent_date?: string
  started_time?: string
  ended_time?: string
  hours?: number
  notes?: string | null
  external_reference?: ExternalReferenceInput | null
}

/** A row of `GET /v2/reports/project_budget`, of a project that has a budget and shows it to whoever asks. */
export type ProjectBudget = {
  client_id: number
  client_name: string
  project_id: number
  project_name: string
  budget_is_monthly: boolean
  budget_by: 'project' | 'project_cost' | 'task' | 'task_fees' | 'person' | 'none'
  is_active: boolean
  /** Hours, or money in the client's currency. */
  budget: number | null
  budget_spent: number | null
  budget_remaining: number | null
}

type ReportedTime = {
  /** Rounded, entry by entry. */
  total_hours: number
  billable_hours: number
  /** Rows are apart for each; null or absent for whoever may not see rates. */
  currency?: string | null
  billable_amount?: number | null
}

/** A row of `GET /v2/reports/time/projects`; the name may have the code before it, in square brackets. */
export type ProjectTime = ReportedTime & {
  client_id: number
  client_name: string
  project_id: number
  project_name: string
}

/** A row of `GET /v2/reports/time/team`. */
export type PersonTime = ReportedTime & { user_id: number; user_name: string }

/** Every list: one page of `Key`. `page` is null on the inner pages of a cursor list. */
export type Page<Key extends string, Item> = Record<Key, Item[]> & {
  per_page: number
  total_pages: number
  total_entries: number
  next_page: number | null
  previous_page: number | null
  page: number | null
  links: { first: string; next: string | null; previous: string | null; last: string }
}

/** The error bodies seen: a validation or refusal, a bad token, a missing record. */
export type ErrorBody =
  | { message: string }
  | { error: string; error_description: string }
  | { status: number; error: string }
