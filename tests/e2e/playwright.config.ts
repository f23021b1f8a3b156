import { defineConfig } from '@playwright/test';
import { findChromium } from '../stand-in/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  // Two at a time: while one waits for the page the other works.
  workers: 2,
  // One retry is allowed; tests/run.ts prints how many were needed.
  retries: 1,
  // Generous: a machine shared with others is slow, not wrong.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  outputDir: '../results/e2e',
  reporter: [['list'], ['json', { outputFile: '../results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // A control that never comes fails its own step, not the whole test's time.
    actionTimeout: 60_000,
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
