/**
 * The bridge: named functions and nothing else. Runs in Electron's sandbox, so it is bundled into
 * one CommonJS file and imports nothing but Electron's two objects and the channel names.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, HostProblem, TextFile } from '../shared/desktop-api.ts';
import type { Result } from '../shared/result.ts';
import { CHANNELS, FILE_OPENED_CHANNEL, LISTENING_CHANNEL } from './ipc/contract.ts';

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

const desktop = Object.freeze({
  info: () => ipcRenderer.invoke(CHANNELS.info),
  readSettings: () => ipcRenderer.invoke(CHANNELS.readSettings),
  writeSettings: (settings) => ipcRenderer.invoke(CHANNELS.writeSettings, settings),
  listRuns: () => ipcRenderer.invoke(CHANNELS.listRuns),
  createRun: (meta, journal) => ipcRenderer.invoke(CHANNELS.createRun, meta, journal),
  appendToRun: (id, lines, meta) => ipcRenderer.invoke(CHANNELS.appendToRun, id, lines, meta),
  writeSnapshot: (id, snapshot) => ipcRenderer.invoke(CHANNELS.writeSnapshot, id, snapshot),
  readRun: (id) => ipcRenderer.invoke(CHANNELS.readRun, id),
  setTailAside: (id, goodBytes) => ipcRenderer.invoke(CHANNELS.setTailAside, id, goodBytes),
  deleteRun: (id) => ipcRenderer.invoke(CHANNELS.deleteRun, id),
  openTextFile: (kind) => ipcRenderer.invoke(CHANNELS.openTextFile, kind),
  saveTextFile: (name, text) => ipcRenderer.invoke(CHANNELS.saveTextFile, name, text),
  onFileOpened: (listener) => {
    fileListeners.add(listener);
    void ipcRenderer.invoke(LISTENING_CHANNEL).then(deliver);
    return () => {
      fileListeners.delete(listener);
    };
  },
} satisfies DesktopApi);

contextBridge.exposeInMainWorld('desktop', desktop);
