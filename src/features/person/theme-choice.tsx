import { type Theme, themeChosen, useTheme } from '../../preferences/preferences.ts'
import styles from './person-menu.module.css'

const themes: Record<Theme, string> = { system: 'As the device', light: 'Light', dark: 'Dark' }
const isTheme = (value: string): value is Theme => Object.hasOwn(themes, value)

/** Light or dark, whatever the device says. */
export function ThemeChoice() {
  const theme = useTheme()
  return (
    <label className={styles['field']}>
      Colours
      <select value={theme} onChange={({ target }) => isTheme(target.value) && themeChosen(target.value)}>
        {Object.entries(themes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
