import { defineConfig } from 'vitest/config'

// the tests that are meant for the core: those of what stands around it would only slow each mutant down
export default defineConfig({
  test: {
    // Stryker works on a copy below node_modules
    exclude: [],
    include: [
      'src/outbox/{compare,enter,likely,overlay,remaining,settle,settle-look,step,sweep,towards}.test.ts',
      'src/outbox/model/*.test.ts',
    ],
  },
})
