import { defineConfig } from 'vitest/config'

const rooms = '{src,sandbox,cli,build,callback,scripts,e2e/support}'

// room for thousands of generated cases on a slow machine
const testTimeout = 30_000
// whatever the local Harvest answers in a test is held against the description of Harvest, where there is one
const setupFiles = ['sandbox/contract/check-unit-tests.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'values', include: [`${rooms}/**/*.test.ts`], environment: 'node', testTimeout, setupFiles } },
      {
        test: {
          name: 'screens',
          include: [`${rooms}/**/*.test.tsx`],
          environment: 'happy-dom',
          testTimeout,
          setupFiles,
        },
      },
    ],
  },
})
