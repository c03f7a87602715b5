import { type RefObject, useId, useState } from 'react'
import { buttonClass } from '../button.tsx'
import { saveFile } from '../save-file.ts'
import { type PictureFile, pictureFile, pngOf } from './picture-file.ts'
import styles from './save-menu.module.css'

/** Saves a picture as a file that needs nothing else. */
export function SaveMenu({ title, figure }: { title: string; figure: RefObject<HTMLElement | null> }) {
  const id = useId()
  const [problem, setProblem] = useState('')
  const name = `sheaf-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

  function save(inForm: (file: PictureFile) => Promise<void> | void) {
    if (!figure.current) return
    document.getElementById(id)?.hidePopover()
    setProblem('')
    Promise.resolve(inForm(pictureFile(figure.current))).catch(() => setProblem('The picture could not be saved.'))
  }

  return (
    <>
      <button type="button" className={buttonClass('quiet')} popoverTarget={id} aria-label={`${title}: save`}>
        Save
      </button>
      <div id={id} popover="auto" className={styles['menu']} role="group" aria-label={`Save ${title}`}>
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => save(({ text }) => saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`))}
        >
          As SVG
        </button>
        <button
          type="button"
          className={buttonClass('quiet')}
          onClick={() => save(async (file) => saveFile(await pngOf(file), `${name}.png`))}
        >
          As PNG
        </button>
      </div>
      {problem && <span role="alert">{problem}</span>}
    </>
  )
}
