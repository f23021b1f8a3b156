import { isAllowed } from '../../../shared/closing/line-states.ts';
import { freezeReasonKey } from './freeze-reasons.ts';
import { hueOfLine } from '../../charts/hues.ts';
import { LineTag } from '../../components/LineTag.tsx';
import { LinkButton } from '../../components/Button.tsx';
import { Ruler, type RulerPart } from '../../components/Ruler.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { lineParts, type LinePartKind } from '../../../shared/views/line-parts.ts';
import type { LineView } from '../../../shared/views/line-view.ts';
import { useLab } from '../../stores/lab.ts';
import {
  useLineStanding,
  useLineView,
  useNames,
  usePresent,
  useScenario,
} from '../../stores/run-hooks.ts';
import { Subscriptions } from '../Subscriptions.tsx';
import type { LineStanding } from '../../../shared/views/line-standing.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { LineActions } from './LineActions.tsx';
import { LineDetailsOf } from './LineDetailsOf.tsx';
import { LineParts } from './LineParts.tsx';
import type { PlayDialog } from './PlayDialogs.tsx';

/** How each part looks on the ruler; the list below it has the same squares. */
export const PART_LOOKS: Readonly<Record<LinePartKind, RulerPart['look']>> = {
  carried: 'hatch',
  billed: 'hatch',
  unbilled: 'plain',
  plan: 'upright',
  held: 'outline',
  overdue: 'hatch',
  loan: 'upright',
  borrowed: 'plain',
  purchases: 'plain',
  protected: 'plain',
  advances: 'hatch',
  promo: 'upright',
  deferred: 'upright',
  interest: 'hatch',
  fees: 'hatch',
  disputed: 'outline',
};

interface LineBlockProps {
  readonly id: string;
  readonly onAsk: (dialog: PlayDialog) => void;
}

/** A line as a block: what it is, how much of it is taken and by what, what can be done. */
export function LineBlock({ id, onAsk }: LineBlockProps) {
  const view = useLineView(id);
  const nameOf = useNames();
  const { lines } = useScenario();
  const { over } = usePresent();
  const hue = hueOfLine(lines.findIndex((line) => line.id === id));
  const { status } = view.line;
  const standing = useLineStanding(view);
  return (
    <section className="section line-block" aria-label={nameOf(id)}>
      <div className="section-head">
        <h2 className="cluster">
          <Swatch hue={hue} />
          {nameOf(id)}
        </h2>
        <Tag view={view} standing={standing} />
      </div>
      {status === 'closed' ? (
        <>
          <Closed view={view} onAsk={onAsk} />
          <Subscriptions payer={id} />
        </>
      ) : (
        <>
          <OwedAndFree view={view} standing={standing} />
          <LineRuler view={view} standing={standing} hue={hue} name={nameOf(id)} />
          <LineParts view={view} standing={standing} hue={hue} onAsk={onAsk} />
          <Due view={view} standing={standing} />
          <Reported view={view} />
          {status === 'frozen' && standing.lends ? <FrozenWhy view={view} /> : null}
          <Subscriptions payer={id} />
          <LineDetailsOf id={id} />
          {over ? null : <LineActions view={view} standing={standing} onAsk={onAsk} />}
        </>
      )}
    </section>
  );
}

interface StandingProps {
  readonly view: LineView;
  readonly standing: LineStanding;
}

/** A loan is neither open to borrow on nor frozen by its borrower: it is being repaid. */
function Tag({ view: { line, owed }, standing: { lent, isPlan } }: StandingProps) {
  const { t } = useWords();
  if (lent === null || owed === 0) return <LineTag status={line.status} />;
  return <span className="line-tag">{t(isPlan ? 'play.line.plan' : 'play.line.running')}</span>;
}

/** Nothing is free to borrow on a frozen line, so only its limit is told; a loan has no limit. */
function OwedAndFree({ view, standing: { lends, lent } }: StandingProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { limit } = view.line.terms;
  return (
    <p className="row secondary">
      <span>
        {t('play.line.owes')} <strong>{formats.plain(view.owed)}</strong>
      </span>
      <span className="end">
        {lent !== null ? (
          t('play.line.ofLent', { lent })
        ) : lends && isAllowed(view.line.status, 'draw') ? (
          <>
            {t('play.line.free')} <strong>{formats.plain(view.free)}</strong>{' '}
            {t('play.line.ofLimit', { limit })}
          </>
        ) : (
          t('play.line.limitOnly', { limit })
        )}
      </span>
    </p>
  );
}

interface LineRulerProps extends StandingProps {
  readonly hue: ReturnType<typeof hueOfLine>;
  readonly name: string;
}

function LineRuler({ view, standing, hue, name }: LineRulerProps) {
  const { t } = useWords();
  const { line, owed, held, free } = view;
  const { lent, holds } = standing;
  const { limit } = line.terms;
  const drawn = lineParts(view).map(({ kind, ref, amount }) => ({
    key: `${kind} ${ref ?? ''}`,
    value: amount,
    look: PART_LOOKS[kind],
  }));
  const label = () => {
    if (lent !== null) return t('play.line.rulerLent', { line: name, owed, lent });
    if (!holds) return t('play.line.rulerOwed', { line: name, owed, limit, free });
    return t('play.line.ruler', { line: name, owed, held, limit, free });
  };
  return <Ruler label={label()} max={lent ?? limit} hue={hue} parts={drawn} />;
}

function Due({ view, standing: { late } }: StandingProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { dueOn, due, minimum, pastDue, line } = view;
  const minimumWords = () =>
    minimum === 0 ? t('play.line.minimumPaid') : t('play.line.minimum', { amount: minimum });
  return (
    <>
      {dueOn === null || due === 0 ? null : (
        <p className="row secondary due-row">
          <span>{t('play.line.dueRow', { day: dueOn })}</span>
          <span className="end">
            <strong>{formats.plain(due)}</strong>
            {minimum < due ? <> · {minimumWords()}</> : null}
          </span>
        </p>
      )}
      {late === null || line.lateSince === null ? null : (
        <p className="secondary late">
          {formats.join([
            t('play.line.pastDue', { day: line.lateSince, amount: pastDue }),
            t('play.line.late', {
              count: late.days,
              bucket: t(`play.line.bucket.${late.bucket.name}`, { n: late.bucket.n }),
            }),
          ])}
        </p>
      )}
    </>
  );
}

function FrozenWhy({ view }: { readonly view: LineView }) {
  const { t } = useWords();
  const { freezeReason } = view.line;
  return (
    <p className="why">
      {freezeReason === null
        ? t('play.line.frozenNoReason')
        : t('play.line.frozenWhy', { reason: t(freezeReasonKey(freezeReason)) })}
    </p>
  );
}

/** While the lender looks into a fraud, why nothing can be done and until when. */
function Reported({ view }: { readonly view: LineView }) {
  const { t } = useWords();
  const { fraud } = view.line;
  if (fraud?.endedOn !== null) return null;
  return <p className="why">{t('disputes.reported', { answerOn: fraud.answerOn })}</p>;
}

function Closed({ view, onAsk }: Pick<LineBlockProps, 'onAsk'> & { readonly view: LineView }) {
  const { t } = useWords();
  const { over } = usePresent();
  const { ui } = useLab();
  const nameOf = useNames();
  const { id, closedOn } = view.line;
  return (
    <p className="row secondary">
      <span>{closedOn === null ? null : t('play.line.closedOn', { day: closedOn })}</span>
      <span className="end">
        <LinkButton
          aria-label={t('play.line.certificateName', { line: nameOf(id) })}
          onPress={() => ui.getState().go({ screen: 'close', line: id })}
        >
          {t('play.line.certificate')}
        </LinkButton>{' '}
        {over ? null : (
          <LinkButton
            aria-label={t('disputes.buttonName', { line: nameOf(id) })}
            onPress={() => onAsk({ kind: 'dispute', line: id })}
          >
            {t('disputes.button')}
          </LinkButton>
        )}
      </span>
    </p>
  );
}
