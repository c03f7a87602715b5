import type { AccountPlan, Habit } from './plan.ts'

const eastern: [string, string] = ['Eastern Time (US & Canada)', 'America/New_York']
const fullTime: Habit = { days: [0, 0.95, 0.95, 0.95, 0.95, 0.9, 0], perDay: [360, 480], startsAt: 540 }

/** A consultancy that records start and end times: decimal hours, a 12-hour clock, dollars, weeks from Sunday, no approvals. */
export const pinecrest: AccountPlan = {
  id: 1533907,
  currency: 'USD',
  rounding: { to: 'nearest', minutes: 6 },
  company: {
    base_uri: 'https://pinecrestanalytics.harvestapp.com',
    full_domain: 'pinecrestanalytics.harvestapp.com',
    name: 'Pinecrest Analytics',
    is_active: true,
    week_start_day: 'Sunday',
    wants_timestamp_timers: true,
    time_format: 'decimal',
    date_format: '%m/%d/%Y',
    plan_type: 'simple-v4',
    expense_feature: true,
    invoice_feature: true,
    estimate_feature: false,
    team_feature: true,
    weekly_capacity: 144000,
    approval_feature: false,
    clock: '12h',
    currency: 'USD',
    currency_code_display: 'iso_code_none',
    currency_symbol_display: 'symbol_before',
    decimal_symbol: '.',
    thousands_separator: ',',
    color_scheme: 'blue',
    saml_sign_in_required: false,
    day_entry_notes_required: false,
  },
  tasks: {
    Analysis: {
      rate: 140,
      notes: [
        '{}: first look at the data',
        '{}: model and residuals',
        'Check {} against last year',
        'Charts for {}',
        '{}: answer to review',
      ],
    },
    'Data engineering': {
      rate: 130,
      notes: ['{}: nightly load', 'Fix duplicates in {}', '{}: schema and tests', 'Backfill {}', '{}: faster query'],
    },
    Documentation: { rate: 110, notes: ['Write up {}', '{}: data dictionary', 'Hand-over notes, {}'] },
    'Client calls': { rate: 120, notes: ['Call about {}', '{}: walk through the numbers', 'Questions on {}'] },
    Internal: { notes: ['{}', 'Team sync', 'Prepare {}'] },
  },
  clients: [
    {
      name: 'Harborview Clinic',
      projects: [
        {
          name: 'Patient survey dashboard',
          code: 'HVC-1',
          tasks: ['Analysis', 'Client calls', 'Documentation'],
          topics: ['response rates', 'waiting times', 'free-text answers', 'ward comparison', 'monthly print-out'],
        },
        {
          name: 'Data warehouse',
          code: 'HVC-2',
          tasks: ['Data engineering', 'Documentation', 'Client calls'],
          formerTask: 'Analysis',
          topics: ['appointments table', 'billing feed', 'access roles', 'late-arriving records', 'cost of storage'],
        },
      ],
    },
    {
      name: 'Tallgrass Credit Union',
      projects: [
        {
          name: 'Fraud alerts pilot',
          tasks: ['Analysis', 'Data engineering'],
          isArchived: true,
          topics: ['card velocity rule', 'false alarms', 'night-time transfers', 'threshold table'],
        },
        {
          name: 'Member churn study',
          code: 'TCU-7',
          tasks: ['Analysis', 'Data engineering', 'Client calls'],
          topics: ['survival curves', 'branch closures', 'mobile app usage', 'interest rate effect', 'segment sizes'],
        },
        {
          name: 'Quarterly reporting',
          tasks: ['Analysis', 'Documentation', 'Client calls'],
          topics: ['loan book', 'deposit mix', 'board slides', 'delinquency table'],
        },
      ],
    },
    {
      name: 'Riverbend Schools',
      projects: [
        {
          name: 'Bus route planner',
          code: 'RBS-3',
          tasks: ['Analysis', 'Data engineering', 'Client calls'],
          topics: ['stop locations', 'travel time model', 'driver shifts', 'snow day scenario'],
        },
        {
          name: 'Attendance report',
          code: 'RBS-4',
          tasks: ['Analysis', 'Documentation'],
          topics: ['early warnings', 'grade breakdown', 'holiday effects'],
        },
      ],
    },
    {
      name: 'Pinecrest Analytics',
      projects: [
        {
          name: 'Internal',
          tasks: ['Internal'],
          topics: ['hiring notes', 'time off planning', 'invoice run', 'brown-bag talk'],
        },
      ],
    },
  ],
  users: [
    {
      id: 4601178,
      firstName: 'Dana',
      lastName: 'Whitfield',
      email: 'dana@pinecrest.example',
      timezone: eastern,
      weeklyCapacityHours: 40,
      accessRole: 'administrator',
      role: 'Partner',
      rate: 160,
      cost: 80,
      history: { months: 2 },
      habit: { days: [0, 0.8, 0.8, 0.6, 0.8, 0.6, 0], perDay: [180, 360], startsAt: 570 },
    },
    {
      personId: 5120431,
      id: 4823310,
      firstName: 'Mira',
      lastName: 'Falk',
      email: 'mira@falk.example',
      timezone: ['Berlin', 'Europe/Berlin'],
      weeklyCapacityHours: 10,
      accessRole: 'member',
      role: 'Data',
      isContractor: true,
      rate: 130,
      cost: 95,
      notOn: ['Attendance report'],
      history: { years: 3 },
      habit: { days: [0.04, 0.85, 0.2, 0.85, 0.2, 0.6, 0.03], perDay: [75, 190], startsAt: 975, todayAt: 375 },
    },
    {
      id: 4655093,
      firstName: 'Marcus',
      lastName: 'Oyelaran',
      email: 'marcus@pinecrest.example',
      timezone: eastern,
      weeklyCapacityHours: 40,
      accessRole: 'member',
      role: 'Data',
      rate: 135,
      cost: 70,
      history: { months: 3 },
      habit: fullTime,
    },
  ],
}
