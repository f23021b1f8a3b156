import type { CheckoutQuote } from '../../../shared/analysis/checkout-quote.ts';
import type { CheckoutEvent } from '../../../shared/scenario/scenario.ts';
import { cardDetails } from '../../../shared/views/card-details.ts';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { useWayWords } from './use-way-words.ts';

interface OfferDetailProps {
  readonly event: CheckoutEvent;
  /** The row that is chosen; null for none. */
  readonly quote: CheckoutQuote | null;
}

/** What the chosen row costs, in one sentence right above the answers. */
export function OfferDetail({ event, quote }: OfferDetailProps) {
  const { t } = useWords();
  return (
    <p className="offer-detail">
      {quote === null ? t('play.offer.choose') : <Means event={event} quote={quote} />}
    </p>
  );
}

/** What stands behind the figures, and what the choice would mean for closing. */
export function OfferNotes({ event, quote }: OfferDetailProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { end } = useScenario();
  const payment = quote?.payment ?? null;
  const line = payment === null || payment.kind === 'cash' ? null : payment.line;
  const share = quote?.feeShare ?? null;
  return (
    <div className="offer-notes">
      {share === null ? null : <p className="why">{t('play.offer.feeWhy', { share })}</p>}
      {line === null ? null : (
        <p className="secondary">
          {t('play.offer.closing', { line: nameOf(line), amount: event.price })}
        </p>
      )}
      <Ticked event={event} />
      <p className="small">
        {t('play.offer.lowestNote', { day: end, habit: t('play.cash.habits.pay-in-full') })}
      </p>
    </div>
  );
}

function Means({ event, quote }: { readonly event: CheckoutEvent; readonly quote: CheckoutQuote }) {
  const { t } = useWords();
  const nameOf = useNames();
  const state = usePresent();
  const { payment, payments, firstDueOn, extra } = quote;
  const line = payment === null || payment.kind === 'cash' ? undefined : state.lines[payment.line];
  const price = event.price;
  switch (payment?.kind) {
    case undefined:
      return t('play.offer.detailLeave');
    case 'cash':
      return t('play.offer.detailCash', { price });
    case 'pay-later':
      if (line?.family === 'card') {
        const kept = cardDetails(state, line).grace.newAreFree;
        return t(kept ? 'play.offer.detailCard' : 'play.offer.detailCardLost', {
          price,
          line: nameOf(payment.line),
          day: firstDueOn ?? 0,
        });
      }
      return t('play.offer.detailPay-later', {
        price,
        line: nameOf(payment.line),
        day: firstDueOn ?? 0,
      });
    case 'instalments':
      if (line?.family === 'bnpl') {
        return t(extra > 0 ? 'play.offer.detailParts' : 'play.offer.detailPartsFree', {
          periods: payment.periods,
          first: payments[0] ?? 0,
          day: firstDueOn ?? 0,
          each: payments.at(-1) ?? 0,
          rest: payments.length - 1,
          extra,
        });
      }
      return t('play.offer.detailInstalments', {
        periods: payment.periods,
        first: payments[0] ?? 0,
        day: firstDueOn ?? 0,
        each: payments.at(-1) ?? 0,
        rest: payments.length - 1,
        extra,
      });
  }
}

/** What the seller has ticked is told as what it is: somebody's design. */
function Ticked({ event }: { readonly event: CheckoutEvent }) {
  const { t } = useWords();
  const wayOf = useWayWords();
  const ticked = event.preselected === null ? undefined : event.options[event.preselected];
  if (ticked === undefined) return null;
  return <p className="secondary">{t('play.offer.tickedWhy', { way: wayOf(ticked) })}</p>;
}
