import { useMemo } from 'react';
import { LINE_TABLE, OWNER_DEEDS } from '../../../shared/closing/line-states.ts';
import type { EventKind } from '../../../shared/engine/event.ts';
import type { ActionKind } from '../../../shared/engine/action.ts';
import type { FeedItem } from '../../../shared/views/decisions.ts';
import { describeAttempt, describeEvent, describeRefusal } from '../../../shared/text/describe.ts';
import { useFeed, useLineView, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { LineSettings } from './LineSettings.tsx';

/** What a line's state allows, and everything that has happened about closing it. */
export function LineRecord({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { over } = usePresent();
  return (
    <section className="stack line-record" aria-label={t('closing.record.title')}>
      <h2>{t('closing.record.title')}</h2>
      <LineSettings line={line} />
      {over ? null : <Allowed line={line} />}
      <History line={line} />
    </section>
  );
}

/** Straight from the table of states that the engine itself asks. */
function Allowed({ line }: { readonly line: string }) {
  const { t } = useWords();
  const say = useSay();
  const { status, attempt } = useLineView(line).line;
  // Without an attempt there is nothing to be taken back.
  const isMoot = (deed: string) =>
    deed === 'step-close' ||
    deed === 'confirm-close' ||
    (deed === 'cancel-close' && attempt === null);
  const names = (isRefused: boolean) =>
    OWNER_DEEDS.filter((deed) => (LINE_TABLE[status][deed].kind === 'refused') === isRefused)
      .filter((deed) => !isMoot(deed))
      .map((deed) => say({ key: `deed.${deed}`, params: {} }))
      .join(' · ');
  return (
    <dl className="allowed">
      <div>
        <dt>{t('closing.record.can')}</dt>
        <dd>{names(false)}</dd>
      </div>
      <div>
        <dt>{t('closing.record.cannot')}</dt>
        <dd>{names(true)}</dd>
      </div>
    </dl>
  );
}

const CLOSING_EVENTS: ReadonlySet<EventKind> = new Set<EventKind>([
  'attempt-begun',
  'identity-failed',
  'identity-passed',
  'locked-out',
  'offer-taken',
  'cooling-off',
  'closing-begun',
  'closing-waits',
  'closing-cancelled',
  'closed',
  'closed-with-balance',
  'mishap',
  'complaint',
  'complaint-answered',
  'compensation-paid',
  'frozen',
  'unfrozen',
  'limit-cut',
  'limit-restored',
  'default-set',
  'suspended',
  'lifted',
  'reopened',
  'reopen-refused',
  'late-charge',
  'subscription-refused',
  'subscription-on',
  'subscription-off',
  'credit-balance',
]);

const CLOSING_ACTIONS: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'close',
  'begin-close',
  'step-close',
  'cancel-close',
  'cut-limit',
  'restore-limit',
  'reopen',
  'complain',
]);

function isAbout(item: FeedItem, line: string): boolean {
  if (item.kind === 'refusal') {
    const { action } = item;
    return CLOSING_ACTIONS.has(action.kind) && 'line' in action && action.line === line;
  }
  const { event } = item;
  return CLOSING_EVENTS.has(event.kind) && 'line' in event && event.line === line;
}

function History({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const feed = useFeed();
  const items = useMemo(
    () => feed.filter((item) => isAbout(item, line)).toReversed(),
    [feed, line],
  );
  return (
    <>
      <h3>{t('closing.record.history')}</h3>
      {items.length === 0 ? <p className="secondary">{t('closing.record.none')}</p> : null}
      <ol className="rows history">
        {items.map((item) => (
          <li key={item.key}>
            <span className="small">{formats.day(item.day)}</span>
            <Told item={item} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Told({ item }: { readonly item: FeedItem }) {
  const say = useSay();
  const nameOf = useNames();
  const scenario = useScenario();
  const [what, why] =
    item.kind === 'event'
      ? told(describeEvent(scenario, item.event, nameOf), say)
      : [say(describeAttempt(item.action, nameOf)), say(describeRefusal(item.refusal, nameOf))];
  return (
    <div>
      <p className="secondary">{what}</p>
      {why === null ? null : <p className="why">{why}</p>}
    </div>
  );
}

function told(
  { what, why }: ReturnType<typeof describeEvent>,
  say: ReturnType<typeof useSay>,
): readonly [string, string | null] {
  return [say(what), why === null ? null : say(why)];
}
