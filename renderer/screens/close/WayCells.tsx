/** Cells of the table of ways: one figure or sentence of one way each. */
import type { Outcome, PreviewQuestion } from '../../../shared/analysis/closing-preview.ts';
import { fileDates } from '../../../shared/analysis/file-dates.ts';
import type { Path } from '../../../shared/analysis/forecast.ts';
import { reopeningOutlook } from '../../../shared/analysis/reopening-outlook.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { describeFileDates, describeReopening } from '../../../shared/text/describe-preview.ts';
import type { Message } from '../../../shared/text/describe.ts';
import type { Scale } from '../../charts/to-cash-chart.ts';
import { useLineView, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { CashPicture } from '../CashPicture.tsx';
import type { Way } from './ways.ts';

interface OutcomeProps {
  readonly outcome: Outcome;
}

export function ClosedCell({ outcome, way }: OutcomeProps & { readonly way: Way }) {
  const { t } = useWords();
  if (way !== 'close') return t('close.ways.closedNo');
  const { closedOn: day } = outcome;
  return day === null ? t('closing.preview.notYet') : t('close.ways.closedOn', { day });
}

interface CashCellProps extends OutcomeProps {
  readonly path: Path;
  readonly scale: Scale;
  readonly name: string;
}

/** In pixels. */
const CASH_HEIGHT = 70;
const CASH_FIRST_WIDTH = 330;

/** The lowest point of cash, as an amount and as months of regular costs. */
export function CashCell({ outcome, path, scale, name }: CashCellProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { lowestCash: amount, lowestOn: day, bufferTenths } = outcome;
  return (
    <>
      <CashPicture
        path={path}
        scale={scale}
        label={t('close.ways.picture', { way: name, amount, day })}
        height={CASH_HEIGHT}
        firstWidth={CASH_FIRST_WIDTH}
      />
      <span className={amount < 0 ? 'late strong' : 'strong'}>
        {amount < 0
          ? t('close.ways.short', { amount: -amount, day })
          : t('close.ways.lowest', { amount, day })}
      </span>
      <span className="note">
        {bufferTenths === null
          ? t('closing.preview.noCosts')
          : t('closing.preview.months', { n: formats.number(bufferTenths / TENTHS, 1) })}
      </span>
    </>
  );
}

const TENTHS = 10;

export function AgesCell({ outcome }: OutcomeProps) {
  const { t } = useWords();
  const age = (count: number) => t('closing.preview.age', { count });
  const { oldestMonths, averageMonths } = outcome;
  if (oldestMonths === null || averageMonths === null) return t('close.ways.noScore');
  return (
    <>
      {t('closing.preview.oldest', { months: age(oldestMonths) })}
      <span className="note">{t('closing.preview.average', { months: age(averageMonths) })}</span>
    </>
  );
}

export function LateCell({ outcome }: OutcomeProps) {
  const { t } = useWords();
  return t('closing.preview.daysLate', { count: outcome.daysLate });
}

interface QuestionProps extends OutcomeProps {
  readonly question: PreviewQuestion;
  readonly path: Path;
  readonly way: Way;
}

/** When the bureau hears of it, and until when its file keeps the line. */
export function FileCell({ question, outcome, path, way }: QuestionProps) {
  const { t } = useWords();
  const { line } = useLineView(question.line);
  const { closedOn } = outcome;
  if (way === 'cut-limit') return t('closing.preview.cutHeard');
  if (way !== 'close' || closedOn === null) return t('closing.preview.stays');
  const account = path.file.accounts.find(({ id }) => id === line.id) ?? null;
  const region = REGIONS[question.scenario.region];
  return <Sentences of={describeFileDates(fileDates(region, line, account, closedOn))} />;
}

const ASSESSED_BY = 'us-style';

/** What turning back would take. */
export function ReopenCell({ question, outcome, path, way }: QuestionProps) {
  const { t } = useWords();
  const { day } = usePresent();
  const { closing } = useLineView(question.line).line.terms;
  switch (way) {
    case 'close': {
      const { noLateMonths, ...rest } = closing.reopening;
      // The terms say 0 where late marks are not looked at.
      const terms = { ...rest, noLateMonths: noLateMonths === 0 ? null : noLateMonths };
      // Lenders here assess by this one; `engine/reopening.ts`.
      const band = outcome.scores.find(({ model }) => model === ASSESSED_BY)?.band ?? null;
      const outlook = reopeningOutlook(terms, outcome.closedOn ?? day, band, path.file);
      return <Sentences of={describeReopening(outlook)} />;
    }
    case 'freeze':
    case 'keep':
      return t(`close.ways.undo.${way}`);
    case 'cut-limit':
      return t('closing.preview.undoCut');
    case 'remove-default':
      return t('closing.preview.undoDefault');
  }
}

function Sentences({ of }: { readonly of: readonly Message[] }) {
  const say = useSay();
  const formats = useFormats();
  return formats.join(of.map(say));
}
