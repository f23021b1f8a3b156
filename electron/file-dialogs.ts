/** The machine's own dialogs. They open where the learner was last, which Electron forgets. */
import { dirname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { FileDialogs } from './ipc/handlers.ts';

export interface DialogParts {
  readonly dialog: Dialog;
  readonly window: () => BrowserWindow;
  readonly firstFolder: string;
}

/** Open and save dialogs for the window. */
export function makeFileDialogs({ dialog, window, firstFolder }: DialogParts): FileDialogs {
  let folder = firstFolder;
  return {
    async chooseFileToOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        defaultPath: folder,
        properties: ['openFile'],
        filters: [{ name: 'Credit Line Lab', extensions: ['json', 'creditscn', 'creditrun'] }],
      });
      const path = canceled ? undefined : filePaths[0];
      if (path === undefined) return null;
      folder = dirname(path);
      return path;
    },
    async chooseFileToSave(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: join(folder, suggestedName),
      });
      if (canceled || filePath === '') return null;
      folder = dirname(filePath);
      return filePath;
    },
  };
}
