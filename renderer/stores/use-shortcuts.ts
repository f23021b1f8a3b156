import { useEffect } from 'react';
import { present } from '../../shared/engine/run.ts';
import { announce } from '../components/announce.ts';
import { useWords } from '../text/words.ts';
import { useLab } from './lab.ts';

/** Undo and redo by keys, everywhere but in text fields, which have their own. */
export function useShortcuts(): void {
  const { runs } = useLab();
  const { t } = useWords();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || inField(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = (key === 'z' && event.shiftKey) || key === 'y';
      if (key !== 'z' && !redo) return;
      event.preventDefault();
      const moved = redo ? runs.getState().redo() : runs.getState().undo();
      const { run } = runs.getState();
      if (!moved || run === null) return;
      const { day } = present(run);
      announce(redo ? t('common.redone', { day }) : t('common.undone', { day }));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [runs, t]);
}

function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
