import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { AppHead } from './components/AppHead.tsx';
import { Button } from './components/Button.tsx';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Notices } from './components/Notices.tsx';
import { useDroppedFiles } from './host/use-dropped-files.ts';
import { fetchScreens, SCREENS } from './screens/screens.ts';
import { OfferedDialog } from './screens/library/OfferedDialog.tsx';
import { useLab, useRuns, useUi } from './stores/lab.ts';
import type { Screen } from './stores/ui-store.ts';
import { useCommands } from './stores/use-commands.ts';
import { useShortcuts } from './stores/use-shortcuts.ts';
import { useWords } from './text/words.ts';

const MOST_IDLE_WAIT_MS = 3000;

export function App() {
  const language = useUi((state) => state.language);
  const { files, host } = useLab();
  const dropping = useDroppedFiles(files.receiveDropped);
  useShortcuts();
  useCommands();
  useEffect(() => host.onFileOpened(files.receive), [host, files]);
  useEffect(fetchWhenIdle, []);
  return (
    <I18nProvider locale={language}>
      <div className={dropping ? 'app dropping' : 'app'}>
        <AppHead />
        <Notices />
        <CurrentScreen />
        <OfferedDialog />
      </div>
    </I18nProvider>
  );
}

/** The first screen is painted before the others are asked for. */
function fetchWhenIdle(): () => void {
  const idle = requestIdleCallback(fetchScreens, { timeout: MOST_IDLE_WAIT_MS });
  return () => cancelIdleCallback(idle);
}

const WITHOUT_A_RUN: readonly Screen[] = ['problems', 'playtest', 'privacy', 'true-cost'];

function CurrentScreen() {
  const wanted = useUi((state) => state.route.screen);
  const hasRun = useRuns((state) => state.run !== null);
  // A run's screens make no sense without one, as after a reload.
  const screen = hasRun || WITHOUT_A_RUN.includes(wanted) ? wanted : 'library';
  const Screen = SCREENS[screen];
  return (
    <ErrorBoundary
      key={screen}
      fallback={(error, reset) => <Stopped error={error} onBack={reset} />}
    >
      <Suspense fallback={<main className="screen" />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

function Stopped({ error, onBack }: { readonly error: Error; readonly onBack: () => void }) {
  const { ui } = useLab();
  const { t } = useWords();
  return (
    <main className="screen">
      <div className="screen-head">
        <div className="stack">
          <h1>{t('common.errorTitle')}</h1>
          <p className="prose">{t('common.errorText')}</p>
          <div className="cluster">
            <Button
              kind="primary"
              onPress={() => {
                ui.getState().go({ screen: 'library' });
                onBack();
              }}
            >
              {t('common.back')}
            </Button>
            <Button onPress={() => window.location.reload()}>{t('common.reload')}</Button>
          </div>
          <details>
            <summary className="secondary">{t('common.errorDetail')}</summary>
            <pre className="code">{error.stack ?? error.message}</pre>
          </details>
        </div>
      </div>
    </main>
  );
}
