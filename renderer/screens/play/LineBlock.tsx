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
import { useLineView, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { LineActions } from './LineActions.tsx';
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
  return (
    <section className="section line-block" aria-label={nameOf(id)}>
      <div className="section-head">
        <h2 className="cluster">
          <Swatch hue={hue} />
          {nameOf(id)}
        </h2>
        <LineTag status={status} />
      </div>
      {status === 'closed' ? (
        <Closed view={view} />
      ) : (
        <>
          <OwedAndFree view={view} />
          <LineRuler view={view} hue={hue} name={nameOf(id)} />
          <LineParts view={view} hue={hue} onAsk={onAsk} />
          <Due view={view} />
          {status === 'frozen' ? <FrozenWhy view={view} /> : null}
          {over ? null : <LineActions view={view} onAsk={onAsk} />}
        </>
      )}
    </section>
  );
}

/** Nothing is free to borrow on a frozen line, so only its limit is told. */
function OwedAndFree({ view }: { readonly view: LineView }) {
  const { t } = useWords();
  const formats = useFormats();
  const { limit } = view.line.terms;
  return (
    <p className="row secondary">
      <span>
        {t('play.line.owes')} <strong>{formats.plain(view.owed)}</strong>
      </span>
      <span className="end">
        {isAllowed(view.line.status, 'draw') ? (
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

interface LineRulerProps {
  readonly view: LineView;
  readonly hue: ReturnType<typeof hueOfLine>;
  readonly name: string;
}

function LineRuler({ view, hue, name }: LineRulerProps) {
  const { t } = useWords();
  const { line, owed, held, free } = view;
  const { limit } = line.terms;
  const drawn = lineParts(view).map(({ kind, ref, amount }) => ({
    key: `${kind} ${ref ?? ''}`,
    value: amount,
    look: PART_LOOKS[kind],
  }));
  const label = t('play.line.ruler', { line: name, owed, held, limit, free });
  return <Ruler label={label} max={limit} hue={hue} parts={drawn} />;
}

function Due({ view }: { readonly view: LineView }) {
  const { t } = useWords();
  const formats = useFormats();
  const { dueOn, due, minimum, pastDue, line } = view;
  const late = line.lateSince;
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
      {late === null ? null : (
        <p className="secondary late">{t('play.line.pastDue', { day: late, amount: pastDue })}</p>
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

function Closed({ view }: { readonly view: LineView }) {
  const { t } = useWords();
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
        </LinkButton>
      </span>
    </p>
  );
}
