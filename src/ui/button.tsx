import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Look = 'plain' | 'primary' | 'quiet' | 'icon'

const looks: Record<Look, string | undefined> = {
  plain: styles['button'],
  primary: `${styles['button']} ${styles['primary']}`,
  quiet: `${styles['button']} ${styles['quiet']}`,
  icon: `${styles['button']} ${styles['quiet']} ${styles['icon']}`,
}

export function buttonClass(look: Look = 'plain') {
  return looks[look]
}

type ButtonProps = ComponentProps<'button'> & {
  look?: Look
  /** Does nothing for now. Unlike `disabled` it leaves the focus where it is. */
  isBusy?: boolean
}

export function Button({ look = 'plain', isBusy = false, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={looks[look]}
      aria-disabled={isBusy}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
      {...props}
    />
  )
}
