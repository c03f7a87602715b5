import type { ComponentType } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { useDayTargets } from '../../preferences/preferences.ts'
import type { ReadingState } from '../../queries/pieces-in.ts'
import type { AccountState } from '../../queries/scope.ts'
import { SelectedTime } from '../../selection/selected-time.tsx'
import { Figures } from './figures.tsx'
import { type InsightsAddress, readInsights, writeInsights } from './insights-address.ts'
import { Pictures } from './pictures.tsx'

type InsightsScreenProps = {
  accounts: readonly AccountState[]
  hidden: readonly AccountState[]
  Notices: ComponentType<{ read: ReadingState }>
}

/** Where time goes: figures and pictures of what the address selects. */
export function InsightsScreen({ accounts, hidden, Notices }: InsightsScreenProps) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const dayTargets = useDayTargets()
  const address = readInsights(search)
  const to = (change: Partial<InsightsAddress>) => paths.insights(writeInsights({ ...address, ...change }))
  const onChange = (change: Partial<InsightsAddress>) => void navigate(to(change))

  return (
    <SelectedTime
      title="Insights"
      accounts={accounts}
      hidden={hidden}
      selection={address}
      isCompared
      to={to}
      Notices={Notices}
    >
      {({ isNarrowed, ...selected }) => {
        // what is meant for all of one's work says nothing of a part of it
        const target = isNarrowed || dayTargets.every((seconds) => seconds === 0) ? undefined : dayTargets
        return (
          <>
            <Figures {...selected} target={target} />
            <Pictures
              {...selected}
              layering={address.layering}
              isNarrowed={isNarrowed}
              target={target}
              onChange={onChange}
            />
          </>
        )
      }}
    </SelectedTime>
  )
}
