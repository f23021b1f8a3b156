/** The page as a PDF: tables, charts and words as they stand, in the learner's language. */
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import type { Hosted } from '../shared/desktop-api.ts';
import { ok } from '../shared/result.ts';
import type { Disk } from './files/atomic-write.ts';
import { safeFileName, writeFileOfBytes } from './files/text-file.ts';
import type { FileDialogs } from './ipc/handlers.ts';

export const PDF_OPTIONS: PrintToPDFOptions = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
};

export interface PrintParts {
  readonly disk: Disk;
  readonly window: () => BrowserWindow;
  readonly dialogs: FileDialogs;
}

/** Asks where to, then prints; false when the learner cancels. */
export function makePrinter({ disk, window, dialogs }: PrintParts) {
  return async (suggestedName: string): Hosted<boolean> => {
    const path = await dialogs.chooseFileToSave(`${safeFileName(suggestedName)}.pdf`);
    if (path === null) return ok(false);
    const pdf = await window().webContents.printToPDF(PDF_OPTIONS);
    const written = await writeFileOfBytes(disk, path, pdf);
    return written.ok ? ok(true) : written;
  };
}
