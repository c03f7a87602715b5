import { Link, useLocation } from 'react-router'
import { paths } from '../paths.ts'
import styles from './main-nav.module.css'

/** Each with the first parts of the addresses that belong to it. */
const screens = [
  { name: 'Today', path: paths.home(), parts: ['', 'day'] },
  { name: 'Search', path: paths.search(), parts: ['search'] },
]

/** The screens, beside the name. */
export function MainNav() {
  const part = useLocation().pathname.split('/')[1] ?? ''
  return (
    <nav className={styles['nav']} aria-label="Screens">
      {screens.map(({ name, path, parts }) => (
        <Link key={path} to={path} aria-current={parts.includes(part) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
