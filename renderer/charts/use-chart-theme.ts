import { useEffect, useMemo, useState } from 'react';
import { useUi } from '../stores/lab.ts';
import { readChartTheme, type ChartTheme } from './theme.ts';

/** The canvas's colours; new when appearance, language or the system's contrast mode change. */
export function useChartTheme(): ChartTheme {
  const theme = useUi((state) => state.theme);
  const language = useUi((state) => state.language);
  const [contrast, setContrast] = useState(0);
  const [fonts, setFonts] = useState(0);

  useEffect(() => {
    const query = window.matchMedia('(forced-colors: active)');
    const changed = () => setContrast((n) => n + 1);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);

  useEffect(() => {
    // Canvas text doesn't reflow by itself when its font has loaded.
    let live = true;
    void document.fonts?.ready.then(() => {
      if (live) setFonts((n) => n + 1);
    });
    return () => {
      live = false;
    };
  }, [language]);

  return useMemo(
    () => freshTheme(theme, language, contrast, fonts),
    [theme, language, contrast, fonts],
  );
}

/** The causes are arguments so that each of them makes a new object. */
function freshTheme(..._causes: readonly unknown[]): ChartTheme {
  return readChartTheme(document.documentElement);
}
