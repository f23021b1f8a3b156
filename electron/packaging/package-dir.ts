/**
 * `npm run package:dir`: the app as a folder that runs, without installers and without the network.
 * Wants Electron's unpacked binary: `--electron <folder>`, or where the `electron` package keeps it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildAll } from '../start/build.ts';
import { isBuilt, PROJECT } from '../start/freshness.ts';

export interface PackageOptions {
  /** Electron as its own archive unpacks. */
  readonly electronDist: string;
  readonly output: string;
  /** Targets besides the folder, such as `tar.gz`. */
  readonly targets?: readonly string[];
}

/** Packages the built app for this system by `electron-builder.yml`. @returns what was made */
export function packageFolder(options: PackageOptions): Promise<readonly string[]> {
  const targets = ['dir', ...(options.targets ?? [])];
  return build({
    projectDir: PROJECT,
    targets: Platform.current().createTarget(targets),
    publish: 'never',
    config: {
      extends: join(PROJECT, 'electron-builder.yml'),
      electronDist: options.electronDist,
      directories: { output: options.output },
    },
  });
}

/** The unpacked binary that there is, or null. */
export function unpackedElectron(
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const places = [
    named,
    environment['ELECTRON_OVERRIDE_DIST_PATH'],
    join(PROJECT, 'node_modules', 'electron', 'dist'),
  ];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { electron: { type: 'string' } } });
  const electronDist = unpackedElectron(values.electron, process.env);
  if (electronDist === null) {
    console.error(
      "Electron's binary is not here. Fetch it once with `npx install-electron --no`, or name an " +
        'unpacked one: npm run package:dir -- --electron <folder>',
    );
    process.exitCode = 1;
    return;
  }
  if (!isBuilt()) await buildAll();
  await packageFolder({ electronDist, output: join(PROJECT, 'release') });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
