import { defineConfig } from 'vitest/config';

/** What tests the rules alone, for mutation testing: no engine, no browser. RULES_TESTS names some of the files by how they begin. */
const begins = (process.env['RULES_TESTS'] ?? '*').split(',');

export default defineConfig({
  test: {
    include: begins.map((name) => `test/shared/rules/${name}*.test.ts`),
    setupFiles: ['test/support/few-runs.ts'],
    // One worker for all files of a run: nothing in the rules keeps state.
    isolate: false,
    testTimeout: 30_000,
  },
});
