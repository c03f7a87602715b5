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

export function Button({ look = 'plain', ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={looks[look]} {...props} />
}
