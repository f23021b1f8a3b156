import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left alone, one of two cores would idle.
    maxWorkers: 2,
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/deep/**', 'node_modules/**'],
    environment: 'node',
    // Generous: a machine shared with others is slow, not wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', ['json', { outputFile: 'tests/results/vitest.json' }]],
  },
});
