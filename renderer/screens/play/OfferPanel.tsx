import { useDeferredValue, useMemo, useState } from 'react';
import { checkoutQuotes, type CheckoutQuote } from '../../../shared/analysis/checkout-quote.ts';
import type { OpenOffer } from '../../../shared/engine/state.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { CheckoutEvent } from '../../../shared/scenario/scenario.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { ZERO } from '../../../shared/units/money.ts';
import { Button } from '../../components/Button.tsx';
import { Pin } from '../../components/Pin.tsx';
import { RadioTable } from '../../components/RadioTable.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useUi } from '../../stores/lab.ts';
import { useDecisions, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { OfferDetail, OfferNotes } from './OfferDetail.tsx';
import { RiskConfirm, RiskFacts } from './RiskFacts.tsx';
import { useRiskCheck } from './use-risk-check.ts';
import { useWayWords } from './use-way-words.ts';

/** Expected path that "lowest cash" follows; it is named under the table. */
const HABIT = 'pay-in-full';

/** A moment of buying: every way with all its costs, leaving it among them. Nothing is chosen for you. */
export function OfferPanel({ offer }: { readonly offer: OpenOffer }) {
  const { events } = useScenario();
  const event = events.find(({ id }) => id === offer.id);
  return event?.kind === 'checkout' ? <Offer offer={offer} event={event} /> : null;
}

interface OfferProps {
  readonly offer: OpenOffer;
  readonly event: CheckoutEvent;
}

function Offer({ offer, event }: OfferProps) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const n = useDecisions().length + 1;
  const [chosen, setChosen] = useState<string | null>(null);
  const quotes = useQuotes(event);
  const { words: title } = readText(event.title, language);
  const quote = quotes.find((candidate) => keyOf(candidate) === chosen) ?? null;
  return (
    <section className="offer stack" aria-label={title} tabIndex={-1} data-decision>
      <h2 className="offer-title">
        <Pin n={n} hollow label={t('play.offer.number', { n })} />
        <span>{t('play.offer.question', { title, price: event.price })}</span>
      </h2>
      <p className="prose">
        <TextOf text={event.text} />
      </p>
      <Until offer={offer} />
      <Ways event={event} title={title} quotes={quotes} chosen={chosen} onChoose={setChosen} />
      <OfferDetail event={event} quote={quote} />
      <Answers event={event} quote={quote} />
      <NotPossible quotes={quotes} />
      <OfferNotes event={event} quote={quote} />
    </section>
  );
}

function useQuotes(event: CheckoutEvent): readonly CheckoutQuote[] {
  const scenario = useScenario();
  const state = useDeferredValue(usePresent(), null);
  return useMemo(() => {
    const isOpen = state?.offers.some(({ id }) => id === event.id) ?? false;
    return state === null || !isOpen ? [] : checkoutQuotes(scenario, state, event, HABIT);
  }, [scenario, state, event]);
}

function keyOf({ option }: CheckoutQuote): string {
  return option === null ? 'leave' : String(option);
}

function Until({ offer }: { readonly offer: OpenOffer }) {
  const { t } = useWords();
  const { day } = usePresent();
  if (offer.required) return <p className="secondary">{t('play.offer.required')}</p>;
  return (
    <p className="secondary">
      {offer.until === day
        ? t('play.offer.untilToday')
        : t('play.offer.until', { day: offer.until })}
    </p>
  );
}

interface WaysProps {
  readonly event: CheckoutEvent;
  readonly title: string;
  readonly quotes: readonly CheckoutQuote[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Ways({ event, title, quotes, chosen, onChoose }: WaysProps) {
  const { t } = useWords();
  const formats = useFormats();
  const wayOf = useWayWords();
  const language = useUi((state) => state.language);
  const { region } = useScenario();
  const none = t('play.offer.none');
  const monthly = ({ payments, payment, perMonth }: CheckoutQuote) => {
    if (payments.length === 0) return none;
    const amount = formats.plain(perMonth);
    return payment?.kind === 'pay-later' ? t('play.offer.oncePaid', { amount }) : amount;
  };
  const lowest = ({ lowestCash }: CheckoutQuote) => {
    if (lowestCash === null) return none;
    return lowestCash < 0
      ? t('play.offer.short', { amount: -lowestCash })
      : formats.plain(lowestCash);
  };
  return (
    <RadioTable
      label={t('play.offer.waysLabel', { title })}
      choiceLabel={t('play.offer.way')}
      columns={[
        { key: 'extra', label: t('play.offer.extra') },
        { key: 'rate', label: REGIONS[region].disclosedRate.name[language] },
        { key: 'monthly', label: t('play.offer.most') },
        { key: 'lowest', label: t('play.offer.lowest') },
      ]}
      rows={quotes.map((quote) => ({
        key: keyOf(quote),
        label: (
          <>
            {wayOf(quote.payment)}
            {quote.option !== null && quote.option === event.preselected ? (
              <span className="ticked"> {t('play.offer.ticked')}</span>
            ) : null}
          </>
        ),
        cells: [
          formats.plain(quote.extra),
          quote.annualRate === null ? none : formats.percent(quote.annualRate),
          monthly(quote),
          lowest(quote),
        ],
        isDisabled: quote.refusal !== null,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}

/** Why a way is not open now, in words: a grey row alone would say nothing. */
function NotPossible({ quotes }: { readonly quotes: readonly CheckoutQuote[] }) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const wayOf = useWayWords();
  const reasons = new Map<string, string[]>();
  for (const { refusal, payment } of quotes) {
    if (refusal === null) continue;
    const why = say(describeRefusal(refusal, nameOf));
    reasons.set(why, [...(reasons.get(why) ?? []), wayOf(payment)]);
  }
  if (reasons.size === 0) return null;
  return (
    <ul className="not-possible secondary">
      {[...reasons].map(([why, ways]) => (
        <li key={why}>
          <strong>{t('play.offer.notPossible', { way: ways.join(t('play.score.comma')) })}</strong>{' '}
          {why}
        </li>
      ))}
    </ul>
  );
}

interface AnswersProps {
  readonly event: CheckoutEvent;
  readonly quote: CheckoutQuote | null;
}

/** Neither is filled, and leaving is as large as taking. */
function Answers({ event, quote }: AnswersProps) {
  const { t } = useWords();
  const act = useAct();
  const wayOf = useWayWords();
  const option = quote?.option ?? null;
  const action = useMemo(
    () => (option === null ? null : ({ kind: 'answer', offer: event.id, option } as const)),
    [event.id, option],
  );
  const check = useRiskCheck(action, () => undefined);
  const leave = () => act({ kind: 'answer', offer: event.id, option: null });
  return (
    <>
      <RiskFacts risk={check.risk} cost={quote?.extra ?? ZERO} />
      <div className="answers">
        <Button isDisabled={option === null} onPress={check.begin}>
          {buyWords()}
        </Button>
        {event.required ? null : <Button onPress={leave}>{t('play.offer.leaveButton')}</Button>}
      </div>
      <RiskConfirm check={check} confirm={buyWords()} />
    </>
  );

  function buyWords(): string {
    if (quote === null || option === null) return t('play.offer.buyChoose');
    const way = wayOf(quote.payment);
    return quote.extra > 0
      ? t('play.offer.buyExtra', { way, extra: quote.extra })
      : t('play.offer.buy', { way });
  }
}
