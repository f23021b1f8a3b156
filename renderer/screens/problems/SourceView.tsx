import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { TextFile } from '../../../shared/desktop-api.ts';
import type { Problem } from '../../../shared/scenario/problem.ts';
import { useWords } from '../../text/words.ts';
import { markLine, shorten, sourceLines, stretchAround } from './source-lines.ts';
import { useProblemText } from './use-problem-words.ts';

interface SourceViewProps {
  readonly file: TextFile;
  readonly problems: readonly Problem[];
  readonly current: Problem;
  readonly onChoose: (index: number) => void;
}

/** The file around the current place: numbers, underlines, and the words under the line. */
export function SourceView({ file, problems, current, onChoose }: SourceViewProps) {
  const { t } = useWords();
  const lines = useMemo(() => sourceLines(file.text), [file.text]);
  const { from, to } = stretchAround(current.line, lines.length);
  const shown = lines.slice(from - 1, to);
  return (
    <div
      className="source"
      role="region"
      aria-label={t('places.source', { from, to })}
      // Scrollable by keys as well.
      tabIndex={0}
    >
      {shown.map((line, i) => {
        const number = from + i;
        const index = problems.findIndex((problem) => problem.line === number);
        const here = number === current.line ? current : problems[index];
        return (
          <Fragment key={number}>
            <Line
              number={number}
              text={line}
              problem={here}
              badge={here === undefined ? null : problems.indexOf(here) + 1}
              isCurrent={here === current}
              onChoose={onChoose}
            />
            {here === current ? <Explained problem={current} /> : null}
          </Fragment>
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly number: number;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly badge: number | null;
  readonly isCurrent: boolean;
  readonly onChoose: (index: number) => void;
}

function Line({ number, text, problem, badge, isCurrent, onChoose }: LineProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'center' });
  }, [isCurrent, number]);
  return (
    <div ref={row} className={isCurrent ? 'source-line current' : 'source-line'}>
      <span className="source-number">{number}</span>
      <span className="source-badge">
        {badge === null ? null : (
          <button type="button" className="letter" onClick={() => onChoose(badge - 1)}>
            {badge}
          </button>
        )}
      </span>
      <code className="source-text">
        <bdi>
          {problem === undefined ? (
            shorten(text, 'start')
          ) : (
            <Marked text={text} problem={problem} />
          )}
        </bdi>
      </code>
    </div>
  );
}

function Marked({ text, problem }: { readonly text: string; readonly problem: Problem }) {
  const { before, marked, after } = markLine(text, problem);
  return (
    <>
      {shorten(before, 'end')}
      <mark className={problem.severity}>{shorten(marked, 'start')}</mark>
      {shorten(after, 'start')}
    </>
  );
}

function Explained({ problem }: { readonly problem: Problem }) {
  const { message, hint } = useProblemText()(problem);
  return (
    <div className={`explained ${problem.severity}`}>
      <p className="strong">{message}</p>
      <p className="secondary">{hint}</p>
    </div>
  );
}
