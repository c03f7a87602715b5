import type { Operation } from '../../outbox/operation.ts'
import { saveFile } from '../../ui/save-file.ts'

/** Saves operations as a file, all that Sheaf knows of them. */
export function downloadOperations(operations: readonly Operation[]): void {
  saveFile(new Blob([JSON.stringify(operations, null, 2)], { type: 'application/json' }), 'sheaf-waiting.json')
}
