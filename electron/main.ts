/** Electron's entry. The only file besides the preload that imports Electron at run time. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
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
import { findMachineSetup } from './machine-setup.ts';
import { menuTemplate } from './menu.ts';
import { fileArgument, makeOpenedFiles } from './opened-files.ts';
import { listPageFiles } from './page-files.ts';
import { policedSettings } from './policy.ts';
import { focusWindow, tendWindow, windowOptions } from './window.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

let window: BrowserWindow | null = null;
const machine = findMachineSetup({
  fs: thisDisk.fs,
  platform: process.platform,
  executable: app.getPath('exe'),
  isPackaged: app.isPackaged,
  environment: process.env,
});
const openedFiles = makeOpenedFiles(machine.readFile);

setupBeforeReady();
if (app.requestSingleInstanceLock()) {
  setupOpenedFiles();
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

function setupBeforeReady(): void {
  app.enableSandbox();
  // Before the single-instance lock, which lies in this folder.
  if (machine.profile !== null) app.setPath('userData', machine.profile);
  protocol.registerSchemesAsPrivileged(SCHEMES);
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
  app.on('window-all-closed', () => app.quit());
}

async function start(): Promise<void> {
  const folder = dataFolder(app.getPath('documents'), machine.dataFolder);
  setupSession();
  setupMenu();
  await setupPageFiles();
  const runs = await setupRuns(folder);
  await setupCalls(folder, runs);
  setupQuit(runs);
  await setupWindow();
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

async function setupCalls(folder: string, runs: RunStore): Promise<void> {
  const { policy, info } = await machine.whenRead;
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
      readFile: machine.readFile,
      info: {
        version: app.getVersion(),
        languages: app.getPreferredSystemLanguages(),
        runsFolder: join(folder, 'runs'),
        ...info,
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
