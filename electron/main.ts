/** Electron's entry. The only file besides the preload that imports Electron at run time. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { APP_SCHEME, makePageHandler, PAGE_URL, SCHEMES } from './app-protocol.ts';
import { diagnose } from './diagnostics.ts';
import { makeFileDialogs } from './file-dialogs.ts';
import { openKept } from './files/kept.ts';
import type { Kept } from './files/kept.ts';
import { dataFolder, thisDisk, thisWriter } from './files/this-machine.ts';
import { denyDownloads, denyNavigation, denyNetwork, denyPermissions, SWITCHES } from './guards.ts';
import { answerCalls, makeSenderCheck } from './ipc/checked-calls.ts';
import { COMMAND_CHANNEL, FILE_OPENED_CHANNEL } from './ipc/contract.ts';
import { makeHandlers } from './ipc/handlers.ts';
import { findMachineSetup } from './machine-setup.ts';
import type { SetupInfo } from './machine-setup.ts';
import { menuTemplate } from './menu.ts';
import { fileArgument, isRememberedFile, makeOpenedFiles } from './opened-files.ts';
import { listPageFiles } from './page-files.ts';
import { policedSettings } from './policy.ts';
import { makePrinter } from './print.ts';
import { watchProblems } from './watch-problems.ts';
import { readWindowState, stateOf, writeWindowState } from './window-state.ts';
import { focusWindow, tendWindow, windowOptions } from './window.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

let window: BrowserWindow | null = null;
/** Files may be handed over before the disk has been looked at. */
const whenKept = Promise.withResolvers<Kept>();
/** What quitting waits for besides the runs. */
let lastWrites: Promise<void> = Promise.resolve();

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
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged(SCHEMES);
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
  app.on('window-all-closed', () => app.quit());
}

async function start(): Promise<void> {
  const folder = dataFolder(app.getPath('documents'), machine.dataFolder);
  setupSession();
  await setupPageFiles();
  const { policy, info } = await machine.whenRead;
  const opened = await openKept({
    disk: thisDisk,
    folder,
    identity: thisWriter(),
    onRecent: () => void setupMenu(),
  });
  const kept = { ...opened, settings: policedSettings(opened.settings, policy) };
  whenKept.resolve(kept);
  watchProblems({ app, process, log: kept.log });
  await setupMenu();
  setupCalls(kept, policy.scenarioFolder, info);
  setupQuit(kept);
  await setupWindow(kept);
}

function setupSession(): void {
  denyPermissions(session.defaultSession);
  denyDownloads(session.defaultSession);
  denyNetwork(session.defaultSession);
}

async function setupPageFiles(): Promise<void> {
  const handler = makePageHandler(await listPageFiles(RENDERER_FOLDER));
  protocol.handle(APP_SCHEME, handler);
}

/** In the learner's language and with the files opened last; made anew when either changes. */
async function setupMenu(): Promise<void> {
  const { recent, settings } = await whenKept.promise;
  const read = await settings.readSettings();
  const chosen = read.ok ? read.value.language : 'system';
  const template = menuTemplate({
    platform: process.platform,
    language: chosen === 'system' ? app.getLocale() : chosen,
    recent: recent.list(),
    send: (command) => window?.webContents.send(COMMAND_CHANNEL, command),
    openRecent: openFile,
    clearRecent: () => void recent.clear(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function setupCalls(keeping: Kept, scenarioFolder: string | null, setup: SetupInfo): void {
  const { runs, settings, log } = keeping;
  const dialogs = makeFileDialogs({
    dialog,
    window: () => window!,
    firstFolder: scenarioFolder ?? app.getPath('documents'),
  });
  answerCalls({
    handle: (channel, listener) => ipcMain.handle(channel, listener),
    isTrusted: makeSenderCheck({
      contentsId: () => window?.webContents.id ?? null,
      pageUrl: PAGE_URL,
    }),
    handlers: makeHandlers({
      disk: thisDisk,
      runs,
      settings,
      dialogs,
      readFile: machine.readFile,
      log,
      info: {
        version: app.getVersion(),
        languages: app.getPreferredSystemLanguages(),
        runsFolder: keeping.runsFolder,
        ...setup,
      },
      printPage: makePrinter({ disk: thisDisk, window: () => window!, dialogs }),
      diagnose: () => diagnose({ app: versions(), runs, log }),
      resetStation: async () => {
        app.clearRecentDocuments();
        return keeping.reset();
      },
      onSettings: () => void setupMenu(),
      onFile: remember,
    }),
    onListening: () =>
      openedFiles.startSending((file) => window?.webContents.send(FILE_OPENED_CHANNEL, file)),
    report: (call, error) => void log.note(`call ${call}`, error),
  });
}

function versions(): Readonly<Record<string, string>> {
  const { electron = 'stand-in', chrome = 'unknown', node } = process.versions;
  return {
    'Credit Line Lab': app.getVersion(),
    system: `${process.platform} ${process.arch}`,
    electron,
    chrome,
    node,
    locale: app.getLocale(),
  };
}

function remember(path: string): void {
  if (!isRememberedFile(path)) return;
  void whenKept.promise.then(({ recent }) => recent.add(path));
  app.addRecentDocument(path);
}

/** Reads a file and hands it to the page; the page says what was wrong with it. */
function openFile(path: string): void {
  void openedFiles.open(path).then((file) => {
    if (file.ok) remember(path);
    else if (file.error.code === 'not-found') {
      void whenKept.promise.then(({ recent }) => recent.drop(path));
    }
  });
}

function setupOpenedFiles(): void {
  const open = (args: readonly string[], folder: string): void => {
    const path = fileArgument(args, folder);
    if (path !== null) openFile(path);
  };
  open(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, args, folder) => {
    open(args, folder);
    focusWindow(window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
}

/** Quitting waits for saves under way: the last decision of a session is the one to keep. */
function setupQuit({ runs, log }: Kept): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void Promise.all([runs.close(), lastWrites, log.settled()]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function setupWindow({ windowFile, log }: Kept): Promise<void> {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = await readWindowState(thisDisk, windowFile, areas);
  const shown = new BrowserWindow(windowOptions(PRELOAD, state));
  window = shown;
  if (state?.maximised === true) shown.maximize();
  tendWindow(shown, { dialog, note: (kind, problem) => void log.note(kind, problem) });
  shown.on('close', () => {
    lastWrites = writeWindowState(thisDisk, windowFile, stateOf(shown));
  });
  shown.on('closed', () => {
    openedFiles.stopSending();
    window = null;
  });
  shown.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) openedFiles.stopSending();
  });
  await shown.loadURL(PAGE_URL);
}

/** Without a page there is nothing to show a problem in. */
function fail(error: unknown): void {
  dialog.showErrorBox('Credit Line Lab could not start', String(error));
  app.exit(1);
}
