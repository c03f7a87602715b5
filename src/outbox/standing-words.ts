import type { Operation, Reason } from './operation.ts'

/** How an operation stands, in a few words for its entry. */
export function standingWords({ state }: Operation, isKept: boolean): string {
  const place = isKept ? 'On this device' : 'Not saved'
  switch (state.is) {
    case 'queued':
      return `${place}, not in Harvest yet`
    case 'sending':
      return `${place}, being sent`
    case 'unknown':
      return `${place}; Harvest did not answer, so Sheaf will look before it sends again`
    case 'parked':
      return `${place}, waits for you: ${shortReason(state.because)}`
    case 'done':
      return 'In Harvest'
  }
}

function shortReason(because: Reason): string {
  switch (because.kind) {
    case 'refused':
      return 'Harvest refused it'
    case 'conflict':
      return 'it was changed in Harvest, too'
    case 'deleted-there':
      return 'it was deleted in Harvest'
    case 'twins':
      return 'Harvest may have it twice'
    case 'which':
      return 'Harvest may have it already'
  }
}
