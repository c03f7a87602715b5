/** The attributes that make an element a cell of the sheet that can be gone to. */
export type CellAt = (
  line: string,
  column: number,
) => { id: string; tabIndex: number; 'data-line': string; 'data-column': number }
