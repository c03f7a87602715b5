import { EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { privacyTurned } from '../preferences/preferences.ts'
import { Button } from '../ui/button.tsx'
import styles from './shell.module.css'

/** Says that names, notes and amounts are hidden, and shows them again. */
export function PrivacySign() {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-private', true)
    return () => void document.documentElement.toggleAttribute('data-private', false)
  }, [])
  return (
    <Button look="quiet" aria-label="Names are hidden. Show them" onClick={() => privacyTurned(false)}>
      <EyeOff aria-hidden="true" /> <span className={styles['word']}>Hidden</span>
    </Button>
  )
}
