import { Link } from 'react-router'
import type { WeekTarget } from '../../domain/pace.ts'
import type { Range } from '../../domain/period.ts'
import { type ChosenRange, rangeWords } from '../../selection/chosen-range.ts'
import { entriesOf } from '../../selection/part.ts'
import type { Selected } from '../../selection/use-selected.ts'
import { type Standing, toldFigure } from '../../selection/standing.ts'
import { againstBefore, againstTarget, type Compared, figuresOf } from './figures-of.ts'
import styles from './figures.module.css'

type FiguresProps = Omit<Selected, 'isNarrowed'> & { target: WeekTarget | undefined }

/** What it all comes to. Every figure leads to the entries behind it. */
export function Figures({ material, standing, chosen, before, target }: FiguresProps) {
  const { filter, ways, formatAmount } = material
  const { format } = material.measure
  const { kind } = chosen
  const { entries, seconds, billableSeconds, billablePercent, unpricedSeconds, ...others } = figuresOf(material)
  const { amounts, ownAmounts, workedDays, perWorkedDay } = others
  const told = (some: ReadonlyMap<string, number>) =>
    [...some].filter(([, cents]) => cents > 0).map(([code, cents]) => formatAmount(code, cents))
  const worth = [...told(amounts), ...told(ownAmounts).map((amount) => `${amount} at your rate`)]
  const unpriced = unpricedSeconds > 0 && worth.length > 0 ? `${format(unpricedSeconds)} without a rate` : ''
  const percent = billablePercent === undefined ? '' : `${billablePercent} %`
  const compared = before && kind !== 'all' ? againstBefore(material, kind, before) : undefined
  const toTarget = target && againstTarget(material, target)
  const hasBillable = filter.billable?.includes('billable') ?? true
  const whenRead = (words: string) => (standing.isLoading ? '' : words)

  return (
    <dl className={styles['figures']}>
      <Figure
        name="Total"
        {...toldFigure(format(seconds), seconds === 0, standing)}
        more={whenRead(`${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'}`)}
        to={entriesOf(material)}
      />
      <Figure
        name="Billable"
        {...toldFigure(format(billableSeconds), billableSeconds === 0, standing)}
        more={whenRead([percent, ...worth, unpriced].filter(Boolean).join(' · '))}
        to={entriesOf(material, hasBillable ? { filter: { ...filter, billable: ['billable'] } } : {})}
      />
      <Figure
        name="Per day worked"
        text={standing.isLoading ? '…' : perWorkedDay === undefined ? '–' : format(perWorkedDay)}
        more={whenRead(`${workedDays} ${workedDays === 1 ? 'day' : 'days'}`)}
        to={entriesOf(material)}
      />
      {compared && (
        <Figure
          name={`Against ${rangeWords({ kind: wholeKind(kind, compared.range, before?.range), range: compared.range }, ways.dateAs)}`}
          {...toldDifference(compared, format, [standing, before?.standing], 'then')}
          to={entriesOf(material, { range: compared.range })}
        />
      )}
      {toTarget && (
        <Figure
          name="Against the target"
          {...toldDifference(toTarget, format, [standing], 'by then')}
          to={entriesOf(material, { range: toTarget.range })}
        />
      )}
    </dl>
  )
}

type FigureProps = { name: string; text: string; isLeast?: boolean; more: string; to: string }

function Figure({ name, text, isLeast = false, more, to }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        <Link to={to} aria-label={`${name}: ${isLeast ? 'at least ' : ''}${text}. Show the entries`}>
          {isLeast && <small>at least </small>}
          {text}
        </Link>
        <span className={styles['more']}>{more}</span>
      </dd>
    </div>
  )
}

/** By how much there is more, with its sign, or less; nothing before both sides have been read whole. */
function toldDifference(
  { seconds, against }: Compared,
  format: (seconds: number) => string,
  standings: readonly (Standing | undefined)[],
  when: string,
): { text: string; more: string } {
  if (standings.some((standing) => standing?.isLoading)) return { text: '…', more: '' }
  if (standings.some((standing) => standing && standing.missing.length > 0)) return { text: '–', more: '' }
  const sign = seconds > against ? '+' : '−'
  const text = seconds === against ? 'the same' : `${sign}${format(Math.abs(seconds - against))}`
  return { text, more: `${format(against)} ${when}` }
}

/** A period that is compared whole is called by its name. */
const wholeKind = (kind: ChosenRange['kind'], compared: Range, whole: Range | undefined) =>
  compared.to === whole?.to ? kind : 'custom'
