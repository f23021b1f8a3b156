/**
 * Draws the icons from the logo: `node electron/packaging/make-icons.ts /usr/bin/chromium`. The
 * results are committed, so nobody needs a browser to package.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { PROJECT } from '../start/freshness.ts';
import { icnsOf, ICNS_SIZES, icoOf } from './icon-files.ts';
import type { Picture } from './icon-files.ts';

const FOLDER = join(PROJECT, 'electron', 'packaging', 'icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];

/** Of the picture's side. Apple's grid leaves a tenth free around the tile; elsewhere it fills up. */
const MAC_MARGIN = 0.1;
const MARGIN = 0.02;

const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage();
const logo = await readFile(join(PROJECT, 'renderer', 'public', 'logo.svg'), 'utf8');

await mkdir(join(FOLDER, 'linux'), { recursive: true });
await writeFile(join(FOLDER, 'icon.ico'), icoOf(await draw(page, ICO_SIZES, MARGIN)));
await writeFile(join(FOLDER, 'icon.icns'), icnsOf(await draw(page, ICNS_SIZES, MAC_MARGIN)));
for (const { size, png } of await draw(page, LINUX_SIZES, MARGIN)) {
  await writeFile(join(FOLDER, 'linux', `${size}x${size}.png`), png);
}
await browser.close();

async function draw(page: Page, sizes: readonly number[], margin: number): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const url = `data:image/svg+xml;base64,${Buffer.from(tile(margin)).toString('base64')}`;
    await page.setContent(
      `<body style="margin:0"><img src="${url}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.evaluate('document.images[0].decode()');
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  return pictures;
}

/** The logo on a tile of the app's paper, so that it stands on dark task bars too. */
function tile(margin: number): string {
  const side = 24;
  const edge = side * margin;
  const width = side - 2 * edge;
  const inner = width * 0.74;
  const inset = (side - inner) / 2;
  const strokes = logo.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" fill="none">
<rect x="${edge}" y="${edge}" width="${width}" height="${width}" rx="${width * 0.21}" fill="#F3F5EF" stroke="#59655F" stroke-opacity=".35" stroke-width=".3"/>
<g transform="translate(${inset} ${inset}) scale(${inner / side})">${strokes}</g></svg>`;
}
