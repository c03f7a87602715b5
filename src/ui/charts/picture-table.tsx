import styles from './picture-table.module.css'

/** What a picture shows, in figures. `rows` and `total` have a cell for each column. */
export type Table = {
  /** What the rows are, such as `Day`. */
  of: string
  columns: readonly { key: string; name: string }[]
  rows: readonly { key: string; name: string; cells: readonly string[]; onOpen: () => void }[]
  total?: readonly string[]
}

/** A row's name opens what is behind its figures. */
export function PictureTable({ title, of, columns, rows, total }: Table & { title: string }) {
  return (
    <div className={styles['scroll']} role="region" aria-label={`${title}, as a table`}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, onOpen }) => (
            <tr key={key}>
              <th scope="row">
                <button type="button" onClick={onOpen}>
                  {name}
                </button>
              </th>
              {columns.map((column, index) => (
                <td key={column.key}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {columns.map(({ key }, index) => (
                <td key={key}>{total[index]}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
