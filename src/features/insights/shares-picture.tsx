import { shownSeconds } from '../../domain/shown-seconds.ts'
import { BreakdownBars } from '../../ui/charts/breakdown-bars.tsx'
import { type Layering, namedGroups } from '../../selection/group-names.ts'
import { type Material, sums, without } from '../../selection/material.ts'
import type { Part } from '../../selection/part.ts'

type SharesPictureProps = {
  material: Material
  by: Layering
  onToggle: (key: string) => void
  onOpen: (part: Part) => void
}

/** What time was spent on, and what else could be chosen there: its own filter only lights up what is chosen. */
export function SharesPicture({ material, by, onToggle, onOpen }: SharesPictureProps) {
  const { measure, step, accounts, lacking, filter } = material
  const total = sums(material, [by], without(filter, by))
  const shown = shownSeconds(total, step)
  const names = namedGroups(total.parts, by, accounts)
  const shares = total.parts.map((group, index) => ({
    key: group.key,
    name: names[index]?.name ?? '',
    colour: names[index]?.colour ?? '',
    value: shown.get(group) ?? 0,
    isSelected: filter[by]?.includes(group.key) ?? false,
  }))
  const [first] = shares
  const share = first && total.seconds > 0 ? Math.round((100 * first.value) / (shown.get(total) || 1)) : 0
  const { one, title } = words[by]

  return (
    <BreakdownBars
      title={title}
      sentence={
        shares.length === 1
          ? `All of it is ${first?.name ?? ''}.${lacking}`
          : `The most is ${first?.name ?? ''}, ${share} % of ${measure.format(shown.get(total) ?? 0)}.${lacking}`
      }
      hint="Press one to see it alone, and another to see both."
      of={one}
      shares={shares}
      measure={measure}
      onPress={({ key }) => onToggle(key)}
      onOpen={({ key }) => onOpen({ filter: { ...filter, [by]: [key] } })}
    />
  )
}

const words: Record<Layering, { one: string; title: string }> = {
  project: { one: 'Project', title: 'Projects' },
  client: { one: 'Client', title: 'Clients' },
  task: { one: 'Task', title: 'Tasks' },
  account: { one: 'Account', title: 'Accounts' },
}
