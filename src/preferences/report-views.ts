import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'sheaf.report-views'

export const longestName = 60
const mostViews = 50

const ReportView = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestName)),
  /** The query of its address. */
  query: v.pipe(v.string(), v.maxLength(4000)),
})

/** A report that was saved by name. */
export type ReportView = v.InferOutput<typeof ReportView>

const Views = v.array(ReportView)

const useViews = create<{ views: readonly ReportView[] }>(() => ({ views: stored() ?? [] }))

/** The reports that were saved, on a storage key of their own: tabs then do not undo each other's choices. */
export const useReportViews = () => useViews(({ views }) => views)

/** In place of one of the same name. */
export function reportViewSaved(view: ReportView): void {
  become([...now().filter(({ name }) => name !== view.name), view].slice(-mostViews))
}

export function reportViewRemoved(name: string): void {
  become(now().filter((view) => view.name !== name))
}

// another tab may have saved some since
const now = () => stored() ?? useViews.getState().views

function become(views: readonly ReportView[]): void {
  useViews.setState({ views })
  try {
    localStorage.setItem(storageKey, JSON.stringify(views))
  } catch {
    // storage refused: they stand for this visit
  }
}

/** Undefined where the browser keeps nothing. */
function stored(): readonly ReportView[] | undefined {
  try {
    return v.parse(Views, JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
  } catch {
    return undefined
  }
}
