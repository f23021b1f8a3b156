import { useEffect, useRef, useState } from 'react';
import type { Path } from '../../../shared/analysis/forecast.ts';
import type { Run } from '../../../shared/engine/run.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useLineView, useNames, usePresent, useRun } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { useExpectedPath } from '../use-forecast.ts';
import { BlockerTable } from './BlockerTable.tsx';
import { CloseHead } from './CloseHead.tsx';
import { LineRecord } from './LineRecord.tsx';
import { RoutesColumn } from './RoutesColumn.tsx';
import { useClosing } from './use-closing.ts';

interface CheckStepProps {
  readonly line: string;
  readonly onWays: () => void;
  readonly onFreeze: () => void;
  readonly onLeave: () => void;
}

/** Asking to close: refused with everything that stands in the way, or free to go on. */
export function CheckStep(props: CheckStepProps) {
  const { line, onWays } = props;
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const run = useRun();
  const { over } = usePresent();
  const { standing } = useClosing(line);
  const { attempt } = useLineView(line).line;
  const [guess, setGuess] = useState<Guess>(NO_GUESS);
  const answered = firstAnswer(run, line);
  const asked = answered !== null;
  const ask = () => {
    // With nothing in the way the answer would be yes at once; first come the consequences.
    if (standing.length === 0 || attempt !== null) onWays();
    else act({ kind: 'close', line });
  };
  return (
    <main className="screen close">
      <CloseHead line={line} step="check" title={t('close.title', { line: nameOf(line) })}>
        {over ? (
          <p>{t('close.over')}</p>
        ) : asked ? (
          <Answer line={line} guess={guess} answered={answered} />
        ) : null}
        {!over && !asked ? <p>{t('close.ask.lead')}</p> : null}
      </CloseHead>
      <div className="columns halves">
        <div className="column">
          {over ? null : asked ? (
            <Found line={line} onAsk={ask} />
          ) : (
            <FirstAsk guess={guess} onGuess={setGuess} onAsk={ask} />
          )}
          <p className="why freeze-why">{t('close.blocked.why')}</p>
          <LineRecord line={line} />
        </div>
        <RoutesColumn {...props} asked={asked} />
      </div>
    </main>
  );
}

/** How many things stood in the way when closing was first asked for; null when it never was. */
function firstAnswer(run: Run, line: string): number | null {
  const first = run.records.find(
    (record) =>
      record.kind === 'refused' && record.action.kind === 'close' && record.action.line === line,
  );
  if (first === undefined) return null;
  const refusal = run.refusals.get(first.n);
  return refusal?.code === 'close-blocked' ? refusal.blockers.length : 0;
}

const NO_GUESS = '-';
const GUESSES = ['0', '1', '2', '3', '4', '5', '6'] as const;
type Guess = typeof NO_GUESS | (typeof GUESSES)[number];

interface FirstAskProps {
  readonly guess: Guess;
  readonly onGuess: (guess: Guess) => void;
  readonly onAsk: () => void;
}

/** A guess makes the answer stick; it is never asked for twice and never kept. */
function FirstAsk({ guess, onGuess, onAsk }: FirstAskProps) {
  const { t } = useWords();
  return (
    <section className="stack first-ask">
      <h2>{t('close.ask.guess')}</h2>
      <div>
        <SegmentedControl<Guess>
          label={t('close.ask.guess')}
          segments={[
            { key: NO_GUESS, label: t('close.ask.noGuess') },
            ...GUESSES.map((key) => ({ key, label: key })),
          ]}
          value={guess}
          onChange={onGuess}
        />
      </div>
      <div>
        <Button kind="primary" onPress={onAsk}>
          {t('close.ask.button')}
        </Button>
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly line: string;
  readonly guess: Guess;
  readonly answered: number;
}

function Answer({ line, guess, answered }: AnswerProps) {
  const { t } = useWords();
  const { standing: blockers } = useClosing(line);
  const path = useExpectedPath('close-asap');
  const count = blockers.length;
  if (count === 0) {
    return (
      <p>
        {t('close.clear.lead')} {t('close.clear.next')}
      </p>
    );
  }
  return (
    <>
      <p>
        {t('close.blocked.lead', { count })}
        {t('play.score.join')}
        {path === null ? null : <Outlook line={line} path={path} />}
      </p>
      {guess === NO_GUESS ? null : (
        <p className="why">{t('close.blocked.guessed', { guess, count: answered })}</p>
      )}
    </>
  );
}

function Outlook({ line, path }: { readonly line: string; readonly path: Path }) {
  const { t } = useWords();
  const day = path.closedOn[line] ?? null;
  if (day === null) return t('close.blocked.routeNever');
  const { lowestCash, lowestOn } = path;
  const cash =
    lowestCash < 0
      ? t('close.blocked.routeShort', { amount: -lowestCash, day: lowestOn })
      : t('close.blocked.routeLowest', { amount: lowestCash, day: lowestOn });
  return `${t('close.blocked.route', { day })}${t('play.score.join')}${cash}`;
}

function Found({ line, onAsk }: { readonly line: string; readonly onAsk: () => void }) {
  const { t } = useWords();
  const { day } = usePresent();
  const { standing: blockers } = useClosing(line);
  const clear = blockers.length === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that asked has gone with the question: the keyboard goes on from the answer.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section className="stack">
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {clear ? t('close.clear.title') : t('close.blocked.title', { count: blockers.length })}
        </h2>
        <span className="small">{clear ? null : t('close.nothingChanged', { day })}</span>
      </div>
      {clear ? <p>{t('close.clear.text')}</p> : <BlockerTable line={line} />}
      <div>
        <Button kind={clear ? 'primary' : 'plain'} onPress={onAsk}>
          {t(clear ? 'close.clear.go' : 'close.ask.again')}
        </Button>
      </div>
    </section>
  );
}
