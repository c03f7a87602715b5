import type { Operation, Reason } from './operation.ts'

/** Why an operation waits, and what that means, in a sentence or two. */
export function reasonSentence({ state, wasUnknown }: Operation): string {
  switch (state.is) {
    case 'queued':
      return wasUnknown
        ? 'It did not reach Harvest, and is sent again.'
        : 'It is sent as soon as Harvest can be reached and you are signed in.'
    case 'sending':
      return 'It is being sent now.'
    case 'unknown':
      return 'It was sent and no answer came, so Harvest may have it. Sheaf waits a minute and a half, looks, and sends it again only if it is not there.'
    case 'parked':
      return parkedSentence(state.because)
    case 'done':
      return 'Harvest has it.'
  }
}

function parkedSentence(because: Reason): string {
  switch (because.kind) {
    case 'refused':
      return `Harvest did not accept it. It says: “${because.words}”`
    case 'conflict':
      return 'It was changed in Harvest after you had last seen it. Choose which is to count.'
    case 'deleted-there':
      return 'The entry is no longer in Harvest. Make it anew, or let it go.'
    case 'twins':
      return 'The same entry arrived in Harvest more than once. Remove the doubles, or keep them if each is meant.'
    case 'which':
      return 'No answer came, and Harvest has an entry just like this one. Is it the same?'
  }
}
