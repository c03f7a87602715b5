import { describe, expect, it } from 'vitest'
import { rules } from '../rules.ts'
import type { Command } from './command.ts'
import { run } from './run.ts'

const account = 0
const value = 0
const entry = 0
const create: Command = { do: 'create', account, value }
const start: Command = { do: 'start', account, value }
const live = (seconds: number): Command => ({ do: 'live', seconds })
const sleep = (seconds: number): Command => ({ do: 'sleep', seconds })
const steps = (count: number): Command => ({ do: 'steps', count })
const late = (seconds: number): Command => ({ do: 'fault', fault: { is: 'late', seconds } })
const edit = (field: 'work' | 'day' | 'notes' | 'time', to: number): Command => ({
  do: 'edit',
  entry,
  field: ['work', 'day', 'notes', 'time'].indexOf(field),
  value: to,
})

const found: [string, Command[]][] = [
  ['undoing a new entry long after it was sent', [create, live(130), live(1), { do: 'undo' }]],
  ['a new entry beside one just like it that nobody answered for', [create, steps(1), create]],
  [
    'a timer whose start arrives after the next one has begun',
    [late(0), { do: 'start', account: 1, value }, live(1), { do: 'start', account: 1, value }],
  ],
  [
    'a timer that is continued while another start may still arrive',
    [start, { do: 'stop', account }, live(1), late(0), start, live(1), { do: 'continue', entry }],
  ],
  [
    'deleting what Harvest shows before its answer was read',
    [create, steps(3), { do: 'crash' }, { do: 'delete', entry }],
  ],
  ['changing what Harvest shows before its answer was read', [start, steps(3), { do: 'crash' }, edit('work', 1)]],
  ['a timer that was started long after', [late(97), start, steps(2), sleep(1800)]],
  [
    'a late timer that is deleted while the next one runs',
    [start, sleep(130), steps(2), { do: 'delete', entry }, start],
  ],
  [
    'somebody else’s change within the second of ours',
    [
      start,
      live(130),
      start,
      edit('notes', 0),
      edit('work', 4),
      live(1),
      steps(3),
      { do: 'elsewhere edit', entry, field: 2, value: 4 },
    ],
  ],
  [
    'somebody else’s change of an entry whose answer was lost, before ours that waits',
    [
      { do: 'fault', fault: { is: 'answer lost' } },
      create,
      live(1),
      edit('notes', 0),
      { do: 'elsewhere edit', entry, field: 2, value: 1 },
    ],
  ],
  [
    'a timer that was stopped elsewhere before it was moved and stopped here',
    [start, live(5000), { do: 'elsewhere stop', entry }, live(100), edit('time', 0), { do: 'stop', account }],
  ],
  [
    'a device that sleeps between putting a start down and sending it',
    [create, { do: 'continue', entry }, steps(5), sleep(130), live(1)],
  ],
  [
    'a device that sleeps before a new timer goes out, and is killed after',
    [start, late(0), steps(1), sleep(400), start, steps(1)],
  ],
  ['a second click on what went into another act', [start, edit('work', 1), live(1), { do: 'click twice' }, sleep(45)]],
  [
    'a timer that is deleted before a throttled start of it is sent again',
    [
      { do: 'start', account: 1, value },
      { do: 'fault', fault: { is: 'refused', status: 429 } },
      steps(1),
      { do: 'start', account: 1, value },
      steps(2),
      live(1),
      { do: 'delete', entry },
    ],
  ],
  [
    'undoing a change while it is not sure which entry it is of',
    [start, steps(3), { do: 'crash' }, edit('day', 3), { do: 'undo' }],
  ],
  [
    'a clock timer that was stopped elsewhere while its start is edited',
    [
      { do: 'start', account: 1, value },
      { do: 'fault', fault: { is: 'answer lost' } },
      steps(2),
      sleep(130),
      { do: 'elsewhere start', account: 1, value },
      live(1),
      edit('work', 0),
      edit('time', 0),
    ],
  ],
  [
    'a change that arrives long after a newer one',
    [create, live(5), late(200), edit('notes', 1), live(130), edit('notes', 2), live(400)],
  ],
  [
    'an entry from elsewhere that is made like one that is on its way',
    [
      { do: 'fault', fault: { is: 'answer lost' } },
      { do: 'elsewhere start', account, value: 2 },
      { do: 'crash' },
      { do: 'start', account, value: 2 },
      edit('notes', 2),
      steps(5),
    ],
  ],
]

describe('nothing is lost or doubled by', () => {
  for (const marks of [true, false])
    it.each(found)(`%s, ${marks ? 'with' : 'without'} markers`, (_, commands) => {
      expect(() => run(commands, { ...rules, marks })).not.toThrow()
    })
})
