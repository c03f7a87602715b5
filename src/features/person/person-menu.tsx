import { CircleUserRound } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import type { Reach } from '../../queries/accounts.ts'
import { buttonClass } from '../../ui/button.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './person-menu.module.css'
import type { PersonPanelProps } from './person-panel.tsx'

export const personPanel = async () => ({ default: (await import('./person-panel.tsx')).PersonPanel })

const PersonPanel = lazy(personPanel)

type PersonMenuProps = Omit<PersonPanelProps, 'isOpen' | 'onClose'> & {
  person: Reach['person']
  /** What else there is to say about the accounts. */
  children?: ReactNode
}

/** Who is signed in, and behind it what is about this person and this browser. */
export function PersonMenu({ person, children, ...panel }: PersonMenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const name = plainText(person?.name ?? 'You')

  return (
    <>
      <button type="button" className={`${buttonClass('quiet')} ${styles['open']}`} popoverTarget={id}>
        <CircleUserRound aria-hidden="true" />
        <span className={styles['name']}>{name}</span>
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className={styles['menu']}
        role="group"
        aria-label="You and this browser"
        onBeforeToggle={() => setWasOpened(true)}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <p>
          <b>{name}</b>
          {person?.email && <span className={styles['small']}>{plainText(person.email)}</span>}
        </p>
        {children}
        <Suspense>
          {wasOpened && <PersonPanel {...panel} isOpen={isOpen} onClose={() => menu.current?.hidePopover()} />}
        </Suspense>
      </div>
    </>
  )
}
