/** Electron's entry. The only file besides the preload that imports Electron at run time. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import type { Hosted, TextFile } from '../shared/desktop-api.ts';
import { APP_SCHEME, makePageHandler, PAGE_URL, SCHEMES } from './app-protocol.ts';
import { makeFileDialogs } from './file-dialogs.ts';
import { openRunStore } from './files/run-store.ts';
import type { RunStore } from './files/run-store.ts';
import { settingsFile } from './files/settings-file.ts';
import { dataFolder, thisDisk, thisWriter } from './files/this-machine.ts';
import { denyNavigation, denyNetwork, denyPermissions } from './guards.ts';
import { answerCalls, makeSenderCheck } from './ipc/checked-calls.ts';
import { FILE_OPENED_CHANNEL } from './ipc/contract.ts';
import { makeHandlers } from './ipc/handlers.ts';
import { menuTemplate } from './menu.ts';
import { fileArgument, makeOpenedFiles } from './opened-files.ts';
import { findPortable } from './portable.ts';
import {
  policedSettings,
  policyPlaces,
  programFolder,
  readPolicy,
  readUnderPolicy,
} from './policy.ts';
import type { ReadPolicy } from './policy.ts';
import { listPageFiles } from './page-files.ts';
import { focusWindow, tendWindow, windowOptions } from './window.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

let window: BrowserWindow | null = null;
const folderOfProgram = programFolder(
  process.platform,
  app.getPath('exe'),
  process.env['APPIMAGE'],
);
// Before anything else: it names the folder that the single-instance lock lies in.
const portable = findPortable(folderOfProgram);
/** Under way while Chromium starts. */
const whenPolicy = readPolicy(thisDisk.fs, policyFiles());

const readFile = async (path: string): Hosted<TextFile> =>
  readUnderPolicy(thisDisk.fs, (await whenPolicy).policy, path);
const openedFiles = makeOpenedFiles(readFile);

setupBeforeReady();
if (app.requestSingleInstanceLock()) {
  setupOpenedFiles();
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

function setupBeforeReady(): void {
  app.enableSandbox();
  if (portable.kind === 'yes') app.setPath('userData', portable.profile);
  protocol.registerSchemesAsPrivileged(SCHEMES);
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
  app.on('window-all-closed', () => app.quit());
}

async function start(): Promise<void> {
  const usual = portable.kind === 'yes' ? portable.data : process.env['LAB_DATA_DIR'];
  const folder = dataFolder(app.getPath('documents'), usual);
  const read = await whenPolicy;
  setupSession();
  setupMenu();
  await setupPageFiles();
  const runs = await setupRuns(folder);
  setupCalls(folder, runs, read);
  setupQuit(runs);
  await setupWindow();
}

/** SECURITY: an installed app takes no file of the learner's naming for its policy. */
function policyFiles(): readonly string[] {
  const named = process.env['LAB_POLICY'];
  if (!app.isPackaged && named !== undefined && named !== '') return [named];
  return policyPlaces(process.platform, folderOfProgram);
}

function setupSession(): void {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
}

function setupMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.getLocale())));
}

async function setupPageFiles(): Promise<void> {
  const handler = makePageHandler(await listPageFiles(RENDERER_FOLDER));
  protocol.handle(APP_SCHEME, handler);
}

function setupRuns(folder: string): Promise<RunStore> {
  return openRunStore({ disk: thisDisk, folder: join(folder, 'runs'), identity: thisWriter() });
}

function setupCalls(folder: string, runs: RunStore, { policy, problem }: ReadPolicy): void {
  const documents = app.getPath('documents');
  answerCalls({
    handle: (channel, listener) => ipcMain.handle(channel, listener),
    isTrusted: makeSenderCheck({
      contentsId: () => window?.webContents.id ?? null,
      pageUrl: PAGE_URL,
    }),
    handlers: makeHandlers({
      disk: thisDisk,
      runs,
      settings: policedSettings(settingsFile(thisDisk, join(folder, 'settings.json')), policy),
      dialogs: makeFileDialogs({
        dialog,
        window: () => window!,
        firstFolder: policy.scenarioFolder ?? documents,
      }),
      readFile,
      info: {
        version: app.getVersion(),
        languages: app.getPreferredSystemLanguages(),
        runsFolder: join(folder, 'runs'),
        ...(policy.locks.length === 0 ? {} : { locks: policy.locks }),
        ...(problem === null ? {} : { policyProblem: problem }),
        ...(portable.kind === 'read-only' ? { portableRefused: true } : {}),
      },
    }),
    onListening: () =>
      openedFiles.startSending((file) => window?.webContents.send(FILE_OPENED_CHANNEL, file)),
    report: (call, error) => console.error(`Call ${call} failed:`, error),
  });
}

function setupOpenedFiles(): void {
  const open = (args: readonly string[], folder: string): void => {
    const path = fileArgument(args, folder);
    if (path !== null) void openedFiles.open(path);
  };
  open(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, args, folder) => {
    open(args, folder);
    focusWindow(window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openedFiles.open(path);
  });
}

/** Quitting waits for saves under way: the last decision of a session is the one to keep. */
function setupQuit(runs: RunStore): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void runs.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function setupWindow(): Promise<void> {
  window = new BrowserWindow(windowOptions(PRELOAD));
  tendWindow(window);
  window.on('closed', () => {
    openedFiles.stopSending();
    window = null;
  });
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) openedFiles.stopSending();
  });
  await window.loadURL(PAGE_URL);
}

/** Without a page there is nothing to show a problem in. */
function fail(error: unknown): void {
  dialog.showErrorBox('Credit Line Lab could not start', String(error));
  app.exit(1);
}
