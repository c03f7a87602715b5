import { useEffect, useEffectEvent } from 'react'
import { type Day, isDay } from '../../domain/day.ts'

// what is text to select, or has a use of its own
const notDragged = 'a, button, input, label, [dir=auto]'

type Dragging = {
  /** Whether a row may be moved; otherwise it is copied. */
  canMove: (key: string) => boolean
  onDrop: (key: string, day: Day, isCopy: boolean) => void
}

/** Lets the mouse drag a row onto a day of the week, with Ctrl or Alt a copy of it. By keys the same is a command. */
export function useDragToDay({ canMove, onDrop }: Dragging): void {
  const mayMove = useEffectEvent(canMove)
  const drop = useEffectEvent(onDrop)

  useEffect(() => {
    const listening = new AbortController()
    let row: HTMLElement | undefined
    let over: HTMLElement | undefined

    function goOver(next: HTMLElement | undefined) {
      if (next === over) return
      over?.removeAttribute('data-drop')
      next?.setAttribute('data-drop', '')
      over = next
    }

    function end() {
      row?.removeAttribute('draggable')
      row = undefined
      goOver(undefined)
    }

    const keyOf = () => row?.dataset['entry'] ?? ''
    const isCopy = ({ ctrlKey, altKey }: DragEvent) => ctrlKey || altKey || !mayMove(keyOf())

    function on<Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void) {
      document.addEventListener(name, listener, { signal: listening.signal })
    }

    on('pointerdown', ({ target, pointerType, button }) => {
      end()
      if (pointerType !== 'mouse' || button !== 0 || !(target instanceof Element)) return
      if (target.closest(notDragged)) return
      row = target.closest<HTMLElement>('[data-entry]') ?? undefined
      row?.setAttribute('draggable', 'true')
    })
    on('dragstart', ({ target, dataTransfer }) => {
      if (!row || target !== row || !dataTransfer) return end()
      dataTransfer.effectAllowed = mayMove(keyOf()) ? 'copyMove' : 'copy'
      // Firefox drags nothing that says nothing
      dataTransfer.setData('text/plain', row.textContent)
      return undefined
    })
    on('dragover', (event) => {
      if (!row || !event.dataTransfer) return
      goOver(dayUnder(event))
      if (!over) return
      event.preventDefault()
      event.dataTransfer.dropEffect = isCopy(event) ? 'copy' : 'move'
    })
    on('drop', (event) => {
      const day = dayUnder(event)?.dataset['day']
      if (!row || day === undefined || !isDay(day)) return
      event.preventDefault()
      drop(keyOf(), day, isCopy(event))
      end()
    })
    on('dragend', end)
    on('pointerup', end)
    return () => listening.abort()
  }, [])
}

const dayUnder = ({ target }: DragEvent): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-day]')) || undefined
