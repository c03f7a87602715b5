import { defineConfig } from 'vitest/config'

const rooms = '{src,sandbox,build,callback,scripts,e2e/support}'

// room for thousands of generated cases on a slow machine
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'values', include: [`${rooms}/**/*.test.ts`], environment: 'node', testTimeout } },
      { test: { name: 'screens', include: [`${rooms}/**/*.test.tsx`], environment: 'happy-dom', testTimeout } },
    ],
  },
})
