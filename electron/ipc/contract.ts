/** The wire between page and main process, derived from the contract that both sides share. */
import type { DesktopApi } from '../../shared/desktop-api.ts';

/** Calls with an answer. The others are events and ride on channels of their own. */
export type Call = Exclude<keyof DesktopApi, 'onFileOpened' | 'onCommand'>;

/** A new method of `DesktopApi` is a type error here until it has a channel. */
export const CHANNELS = {
  info: 'lab:info',
  readSettings: 'lab:readSettings',
  writeSettings: 'lab:writeSettings',
  listRuns: 'lab:listRuns',
  damagedRuns: 'lab:damagedRuns',
  createRun: 'lab:createRun',
  appendToRun: 'lab:appendToRun',
  writeSnapshot: 'lab:writeSnapshot',
  readRun: 'lab:readRun',
  setTailAside: 'lab:setTailAside',
  deleteRun: 'lab:deleteRun',
  resetStation: 'lab:resetStation',
  openTextFile: 'lab:openTextFile',
  saveTextFile: 'lab:saveTextFile',
  printPage: 'lab:printPage',
  noteProblem: 'lab:noteProblem',
  diagnostics: 'lab:diagnostics',
} as const satisfies { readonly [K in Call]: `lab:${K}` };

/** Page to main: the page listens now, so files handed over earlier may be sent. */
export const LISTENING_CHANNEL = 'lab:onFileOpened';

/** Main to page: one opened file. */
export const FILE_OPENED_CHANNEL = 'lab:fileOpened';

/** Main to page: one command of the menu. */
export const COMMAND_CHANNEL = 'lab:command';
