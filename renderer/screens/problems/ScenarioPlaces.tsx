import { Copy, Eye, FolderOpen, Play, RefreshCw, Wrench } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TextFile } from '../../../shared/desktop-api.ts';
import type { Problem } from '../../../shared/scenario/problem.ts';
import { announce } from '../../components/announce.ts';
import { copyText } from '../../components/copy-text.ts';
import { Button } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { PlaceList } from './PlaceList.tsx';
import { SourceView } from './SourceView.tsx';
import { useProblemText } from './use-problem-words.ts';

interface ScenarioPlacesProps {
  readonly file: TextFile;
  readonly problems: readonly Problem[];
}

export function ScenarioPlaces({ file, problems }: ScenarioPlacesProps) {
  const { t } = useWords();
  const f = useFormats();
  const [at, setAt] = useState(0);
  const current = problems[Math.min(at, problems.length - 1)];
  const next = useNextPlace(problems, at, setAt);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <main className="screen">
      <div className="screen-head ruled">
        <div>
          <h1>{t('places.heading', { count: problems.length })}</h1>
          <p className="secondary">
            {f.join([
              errors > 0 ? t('places.leadMend', { count: errors }) : t('places.leadAdvice'),
              t('places.lead'),
            ])}
          </p>
        </div>
        <div>
          <PlaceActions file={file} problems={problems} />
          <p className="code file-name">
            <bdi>{file.name}</bdi>
          </p>
        </div>
      </div>
      <div className="columns places-columns">
        <div className="column">
          <Groups problems={problems} current={current} onChoose={setAt} />
        </div>
        <div className="column sheet source-column">
          {current === undefined ? null : (
            <SourceView file={file} problems={problems} current={current} onChoose={setAt} />
          )}
          <p className="source-foot small">
            <span className="legend-mend">{t('places.mend')}</span>
            <span className="legend-advice">{t('places.advice')}</span>
            <Button size="small" onPress={next}>
              {t('places.nextButton')} (F8)
            </Button>
          </p>
        </div>
      </div>
    </main>
  );
}

interface GroupsProps {
  readonly problems: readonly Problem[];
  readonly current: Problem | undefined;
  readonly onChoose: (index: number) => void;
}

function Groups({ problems, current, onChoose }: GroupsProps) {
  const { t } = useWords();
  const numbered = useMemo(
    () => problems.map((problem, index) => ({ problem, index })),
    [problems],
  );
  const of = (severity: Problem['severity']) =>
    numbered.filter(({ problem }) => problem.severity === severity);
  const shared = { current, onChoose };
  return (
    <>
      <PlaceList
        {...shared}
        icon={<Wrench size={16} aria-hidden="true" />}
        title={t('places.mend')}
        places={of('error')}
      />
      <PlaceList
        {...shared}
        icon={<Eye size={16} aria-hidden="true" />}
        title={t('places.advice')}
        places={of('advice')}
      />
    </>
  );
}

/** F8 goes round all places, as in code editors, and is said aloud. */
function useNextPlace(
  problems: readonly Problem[],
  current: number,
  setAt: (index: number) => void,
): () => void {
  const textOf = useProblemText();
  const next = useCallback(() => {
    const index = (current + 1) % Math.max(1, problems.length);
    const problem = problems[index];
    setAt(index);
    if (problem === undefined) return;
    const { at, message } = textOf(problem);
    announce(`${at}. ${message}`);
  }, [problems, current, setAt, textOf]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      next();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [next]);
  return next;
}

function PlaceActions({ file, problems }: ScenarioPlacesProps) {
  const { files } = useLab();
  const { t } = useWords();
  const textOf = useProblemText();
  const playable = problems.every(({ severity }) => severity === 'advice');
  const copy = async () => {
    const lines = problems.map((problem) => {
      const { at, message, hint } = textOf(problem);
      return `${file.name}, ${at}: ${message} ${hint}`;
    });
    if (await copyText(lines.join('\n'))) announce(t('places.copied'));
  };
  return (
    <div className="actions">
      <Button onPress={() => void copy()}>
        <Copy size={16} aria-hidden="true" />
        {t('places.copy')}
      </Button>
      <Button onPress={() => files.receive({ ok: true, value: file })}>
        <RefreshCw size={16} aria-hidden="true" />
        {t('places.again')}
      </Button>
      <Button kind={playable ? 'plain' : 'primary'} onPress={() => void files.choose()}>
        <FolderOpen size={16} aria-hidden="true" />
        {t('places.another')}
      </Button>
      {playable ? (
        <Button kind="primary" onPress={() => files.play(file.text, file.name)}>
          <Play size={16} aria-hidden="true" />
          {t('places.play')}
        </Button>
      ) : null}
    </div>
  );
}
