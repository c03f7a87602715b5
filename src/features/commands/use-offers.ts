import { useEffect } from 'react'
import type { CommandName } from './commands.ts'

/** What a command would do at this moment; none when it is not possible. */
type Offer = () => (() => void) | undefined

export type Offers = Partial<Record<CommandName, Offer>>

const offered: Record<'screen' | 'shell', Offers> = { screen: {}, shell: {} }

/** Offers to carry out commands as long as the component is there. What a screen offers comes before the shell's. */
export function useOffers(place: keyof typeof offered, offers: Offers): void {
  useEffect(() => {
    offered[place] = offers
    return () => {
      if (offered[place] === offers) offered[place] = {}
    }
  })
}

/** How a command is carried out here and now; undefined when nobody can. */
export const doing = (name: CommandName): (() => void) | undefined =>
  offered.screen[name]?.() ?? offered.shell[name]?.()
