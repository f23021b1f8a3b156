import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as {
  version: string;
};

export default defineConfig({
  root: here('.'),
  // Relative, so that the same files work at app://, at a port and from a folder.
  base: './',
  publicDir: here('public'),
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  // A module, so that it may be in pieces like the page; it is loaded by address, never inlined.
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // The content security policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
});
