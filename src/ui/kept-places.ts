/** A row: what tells it apart and in what order it stands, and which it was when that was last looked at. */
export type Row = { key: string; index: number }

/** Where somebody is in a list: the row at the upper edge, and by how much its top is above that edge (px, not positive). */
export type Place = Row & { offset: number }

type Left = { place: Place | undefined; focus: Row | undefined }

const places = new Map<string, Left>()

/** Where somebody was when they left, for as long as the page lives. `owner` is what they left, such as a visit. */
export const placeOf = (owner: string): Left | undefined => places.get(owner)

export function placeLeft(owner: string, left: Left): void {
  places.set(owner, left)
}
