import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { longestName, reportViewRemoved, reportViewSaved, useReportViews } from '../../preferences/report-views.ts'
import { Button } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './reports.module.css'

/** The reports that were saved by name in this browser, and a way to save what is shown; `query` is that of its address. */
export function SavedViews({ query }: { query: string }) {
  const id = useId()
  const views = useReportViews()
  const [name, setName] = useState('')

  return (
    <section className={styles['views']} aria-label="Saved reports">
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <Link to={paths.reports(view.query)} aria-current={view.query === query ? 'page' : undefined}>
                <bdi>{plainText(view.name)}</bdi>
              </Link>
              <button
                type="button"
                aria-label={`Remove ${plainText(view.name)}`}
                onClick={() => reportViewRemoved(view.name)}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          reportViewSaved({ name: name.trim(), query })
          setName('')
        }}
      >
        <label htmlFor={id}>Save this report as</label>
        <input
          id={id}
          maxLength={longestName}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit">Save</Button>
      </form>
    </section>
  )
}
