import type { Operation } from '../../outbox/operation.ts'

/** Saves operations as a file, all that Sheaf knows of them. */
export function downloadOperations(operations: readonly Operation[]): void {
  const file = new Blob([JSON.stringify(operations, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'sheaf-waiting.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
