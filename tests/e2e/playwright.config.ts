import { defineConfig } from '@playwright/test';
import { findChromium } from '../stand-in/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  workers: 1,
  // One retry is allowed; tests/run.ts prints how many were needed.
  retries: 1,
  // Generous: a machine shared with others is slow, not wrong.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  outputDir: '../results/e2e',
  reporter: [['list'], ['json', { outputFile: '../results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    launchOptions: {
      chromiumSandbox: false,
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
