/**
 * The bridge: named functions and nothing else. Runs in Electron's sandbox, so it is bundled into
 * one CommonJS file and imports nothing but Electron's two objects and the channel names.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, HostCommand, HostProblem, TextFile } from '../shared/desktop-api.ts';
import type { Result } from '../shared/result.ts';
import {
  CHANNELS,
  COMMAND_CHANNEL,
  FILE_OPENED_CHANNEL,
  LISTENING_CHANNEL,
} from './ipc/contract.ts';

type FileListener = (file: Result<TextFile, HostProblem>) => void;

const fileListeners = new Set<FileListener>();
/** Files that came in the moment between one listener leaving and the next one coming. */
const undelivered: Result<TextFile, HostProblem>[] = [];

function deliver(): void {
  if (fileListeners.size === 0) return;
  for (const file of undelivered.splice(0)) {
    for (const listener of fileListeners) listener(file);
  }
}

// SECURITY: only the file goes on; the event would hand `sender` to the page.
ipcRenderer.on(FILE_OPENED_CHANNEL, (_event, file: Result<TextFile, HostProblem>) => {
  undelivered.push(file);
  deliver();
});

const commandListeners = new Set<(command: HostCommand) => void>();

ipcRenderer.on(COMMAND_CHANNEL, (_event, command: HostCommand) => {
  for (const listener of commandListeners) listener(command);
});

const desktop = Object.freeze({
  info: () => ipcRenderer.invoke(CHANNELS.info),
  readSettings: () => ipcRenderer.invoke(CHANNELS.readSettings),
  writeSettings: (settings) => ipcRenderer.invoke(CHANNELS.writeSettings, settings),
  listRuns: () => ipcRenderer.invoke(CHANNELS.listRuns),
  damagedRuns: () => ipcRenderer.invoke(CHANNELS.damagedRuns),
  createRun: (meta, journal) => ipcRenderer.invoke(CHANNELS.createRun, meta, journal),
  appendToRun: (id, lines, meta) => ipcRenderer.invoke(CHANNELS.appendToRun, id, lines, meta),
  writeSnapshot: (id, snapshot) => ipcRenderer.invoke(CHANNELS.writeSnapshot, id, snapshot),
  readRun: (id) => ipcRenderer.invoke(CHANNELS.readRun, id),
  setTailAside: (id, goodBytes) => ipcRenderer.invoke(CHANNELS.setTailAside, id, goodBytes),
  deleteRun: (id) => ipcRenderer.invoke(CHANNELS.deleteRun, id),
  resetStation: () => ipcRenderer.invoke(CHANNELS.resetStation),
  openTextFile: (kind) => ipcRenderer.invoke(CHANNELS.openTextFile, kind),
  saveTextFile: (name, text) => ipcRenderer.invoke(CHANNELS.saveTextFile, name, text),
  printPage: (name) => ipcRenderer.invoke(CHANNELS.printPage, name),
  noteProblem: (words) => ipcRenderer.invoke(CHANNELS.noteProblem, words),
  diagnostics: () => ipcRenderer.invoke(CHANNELS.diagnostics),
  onFileOpened: (listener) => {
    fileListeners.add(listener);
    void ipcRenderer.invoke(LISTENING_CHANNEL).then(deliver);
    return () => {
      fileListeners.delete(listener);
    };
  },
  onCommand: (listener) => {
    commandListeners.add(listener);
    return () => {
      commandListeners.delete(listener);
    };
  },
} satisfies DesktopApi);

contextBridge.exposeInMainWorld('desktop', desktop);
