import { useEffect, useState } from 'react';
import type { HostProblem, TextFile } from '../../shared/desktop-api.ts';
import type { Result } from '../../shared/result.ts';
import { readTextFile } from './text-files.ts';

/**
 * Takes a file dropped anywhere in the window. SECURITY: the default, navigating to the file, is
 * always prevented.
 * @returns whether a file is being held over the window
 */
export function useDroppedFiles(onFile: (file: Result<TextFile, HostProblem>) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void readTextFile(file).then(onFile);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return over;
}
