import type { Hue } from '../../charts/hues.ts';
import { LinkButton } from '../../components/Button.tsx';
import { lineParts, type LinePartView } from '../../../shared/views/line-parts.ts';
import type { LineStanding } from '../../../shared/views/line-standing.ts';
import type { LineView } from '../../../shared/views/line-view.ts';
import { useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { PART_LOOKS } from './LineBlock.tsx';
import type { PlayDialog } from './PlayDialogs.tsx';

interface LinePartsProps {
  readonly view: LineView;
  readonly standing: LineStanding;
  readonly hue: Hue;
  readonly onAsk: (dialog: PlayDialog) => void;
}

/** What the line is made of, in the order of its ruler, with what clears each part beside it. */
export function LineParts({ view, standing, hue, onAsk }: LinePartsProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const formats = useFormats();
  const parts = lineParts(view);
  if (parts.length === 0 && view.line.refunds.length === 0) {
    return (
      <p className="secondary">
        {t(standing.holds ? 'play.line.nothing' : 'play.line.nothingOwed')}
      </p>
    );
  }
  return (
    <ul className="line-parts" aria-label={t('play.line.partsOf', { line: nameOf(view.line.id) })}>
      {parts.map((part) => (
        <li key={`${part.kind} ${part.ref ?? ''}`}>
          <span className={`swatch part hue-${hue} ${PART_LOOKS[part.kind]}`} aria-hidden="true" />
          <span className="what">
            <PartWords part={part} view={view} />
            <PartAction part={part} view={view} onAsk={onAsk} />
          </span>
          <strong className="number">{formats.plain(part.amount)}</strong>
        </li>
      ))}
      {view.line.refunds.map(({ id, amount, arrivesOn }) => (
        <li key={`refund ${id}`}>
          <span className="swatch part" aria-hidden="true" />
          <span className="what">
            {t('play.line.refund', { item: nameOf(id) })}{' '}
            <span className="small">{t('play.line.refundOn', { day: arrivesOn })}</span>
          </span>
          <span className="number">{formats.moneyChange(-amount)}</span>
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly part: LinePartView;
  readonly view: LineView;
}

function PartWords({ part, view }: PartProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { day: today } = usePresent();
  const { kind, ref, periodsLeft, arrivesOn } = part;
  const bill = view.line.family === 'pay-later' ? view.line.bill : null;
  switch (kind) {
    case 'carried':
      return (
        <>
          {t('play.line.part.carried')}{' '}
          <span className="small">{t('play.line.nightly', { amount: view.nightly })}</span>
        </>
      );
    case 'billed':
      return bill === null
        ? t('play.line.part.billedBare')
        : t('play.line.part.billed', { day: bill.cutOn });
    case 'unbilled':
    case 'overdue':
    case 'borrowed':
    case 'purchases':
    case 'protected':
    case 'advances':
    case 'promo':
    case 'deferred':
    case 'interest':
    case 'fees':
      return t(`play.line.part.${kind}`);
    case 'loan':
    case 'plan':
      return (
        <>
          {nameOf(ref ?? '')}{' '}
          <span className="small">{t('play.line.planLeft', { count: periodsLeft ?? 0 })}</span>
        </>
      );
    case 'disputed':
      return <Disputed part={part} view={view} />;
    case 'held':
      return (
        <>
          {t('play.line.part.held', { item: nameOf(ref ?? '') })}{' '}
          <span className="small">
            {arrivesOn === null || arrivesOn <= today
              ? t('play.line.arrived')
              : t('play.line.arrives', { day: arrivesOn })}
          </span>
        </>
      );
  }
}

function Disputed({ part: { ref }, view }: PartProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const open = view.line.disputes.find(({ item }) => item.id === ref);
  if (open === undefined) return null;
  return (
    <>
      {t('disputes.part', { item: nameOf(open.item.ref) })}{' '}
      <span className="small">{t('disputes.partAnswer', { day: open.answerOn })}</span>
    </>
  );
}

/** A line that is only ever repaid whole has nothing to settle beside that. */
function canEndEarly({ line, plans }: LineView): boolean {
  if (!('loans' in line) || line.status === 'charged-off') return false;
  return plans.length > 0 && line.terms.book.early.payments !== 'whole';
}

function PartAction({ part, view, onAsk }: PartProps & Pick<LinePartsProps, 'onAsk'>) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const { day: today, over } = usePresent();
  const { kind, ref, arrivesOn } = part;
  const line = view.line.id;
  if (over) return null;
  if (kind === 'billed' && view.dueOn !== null) {
    return (
      <LinkButton
        aria-label={t('play.line.spreadName', { line: nameOf(line) })}
        onPress={() => onAsk({ kind: 'spread', line })}
      >
        {t('play.line.spread')}
      </LinkButton>
    );
  }
  if (ref === null) return null;
  if (kind === 'plan' || (kind === 'loan' && canEndEarly(view))) {
    return (
      <LinkButton
        aria-label={t('play.line.settleName', { item: nameOf(ref) })}
        onPress={() => onAsk({ kind: 'settle', line, plan: ref })}
      >
        {t('play.line.settle')}
      </LinkButton>
    );
  }
  if (arrivesOn === null || arrivesOn > today) return null;
  return (
    <LinkButton
      aria-label={t('play.line.confirmName', { item: nameOf(ref) })}
      onPress={() => act({ kind: 'confirm-receipt', line, purchase: ref })}
    >
      {t('play.line.confirm')}
    </LinkButton>
  );
}
