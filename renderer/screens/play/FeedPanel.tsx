import { memo, useMemo, useState } from 'react';
import { describeAttempt, describeEvent, describeRefusal } from '../../../shared/text/describe.ts';
import type { FeedItem } from '../../../shared/views/decisions.ts';
import type { Day } from '../../../shared/units/day.ts';
import { feedDays, type FeedDay } from '../../../shared/views/feed-days.ts';
import { paymentUse } from '../../../shared/views/payment-use.ts';
import { LinkButton } from '../../components/Button.tsx';
import { Pin } from '../../components/Pin.tsx';
import { useLab } from '../../stores/lab.ts';
import { useFeed, useNames, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useUseWords } from './use-use-words.ts';

const DAYS_AT_ONCE = 10;

/** Everything that happened, newest first, each with its reason; what was asked and refused too. */
export function FeedPanel() {
  const { t } = useWords();
  const [shown, setShown] = useState(DAYS_AT_ONCE);
  const feed = useFeed();
  const days = useMemo(() => feedDays(feed), [feed]);
  return (
    <section className="section feed" aria-label={t('play.feed.title')}>
      <h2>{t('play.feed.title')}</h2>
      {days.length === 0 ? <p className="empty">{t('play.feed.empty')}</p> : null}
      <ol className="rows feed-days">
        {days.slice(0, shown).map((day) => (
          <DayOfFeed key={day.day} day={day} />
        ))}
      </ol>
      {days.length <= shown ? null : (
        <LinkButton onPress={() => setShown(shown + DAYS_AT_ONCE)}>
          {t('play.feed.earlier')}
        </LinkButton>
      )}
    </section>
  );
}

function DayOfFeed({ day: { day, items } }: { readonly day: FeedDay }) {
  const formats = useFormats();
  return (
    <li>
      <span className="small when">{formats.day(day)}</span>
      <ul className="feed-items">
        {items.map((item) => (
          <FeedRow key={item.key} item={item} />
        ))}
      </ul>
    </li>
  );
}

/** What has happened stays as it is: a row is only made again in another language. */
const FeedRow = memo(
  FeedRowOnce,
  (a, b) => a.item.key === b.item.key && a.item.decision === b.item.decision,
);

function FeedRowOnce({ item }: { readonly item: FeedItem }) {
  const { t } = useWords();
  const { what, why } = useTold(item);
  return (
    <li>
      <span className="pin-place">
        {item.decision === null ? null : (
          <Pin n={item.decision} label={t('play.feed.decision', { n: item.decision })} />
        )}
      </span>
      <div>
        <p>{what}</p>
        {why === '' ? null : <p className="why">{why}</p>}
        {item.kind === 'event' && item.event.kind === 'credit-report' ? (
          <ReportLink on={item.event.day} />
        ) : null}
      </div>
    </li>
  );
}

/** The month's credit report can be opened from the day on which it came. */
function ReportLink({ on }: { readonly on: Day }) {
  const { t } = useWords();
  const { ui } = useLab();
  return (
    <LinkButton onPress={() => ui.getState().go({ screen: 'score', view: 'report', reportOf: on })}>
      {t('creditReport.open')}
    </LinkButton>
  );
}

function useTold(item: FeedItem): { what: string; why: string } {
  const { t } = useWords();
  const formats = useFormats();
  const usedFor = useUseWords();
  const say = useSay();
  const nameOf = useNames();
  const scenario = useScenario();
  if (item.kind === 'event') {
    const { what, why } = describeEvent(scenario, item.event, nameOf);
    const words = [why === null ? '' : say(why)];
    // How it was used, part by part.
    if (item.event.kind === 'paid') {
      words.push(t('play.feed.used', { use: usedFor(paymentUse(item.event.split)) }));
    }
    return { what: say(what), why: formats.join(words) };
  }
  return {
    what: say(describeAttempt(item.action, nameOf)),
    why: say(describeRefusal(item.refusal, nameOf)),
  };
}
