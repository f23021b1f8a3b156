import type { CardDetails, CardRate } from '../../../shared/views/card-details.ts';
import { useFormats, useWords, type Words } from '../../text/words.ts';
import { DetailFact, DetailFacts, useQuotedRate } from './DetailFacts.tsx';
import { StatementFacts } from './StatementFacts.tsx';

/** A card's statement, its interest-free period and its rates. */
export function CardDetailsList({ details }: { readonly details: CardDetails }) {
  const { t } = useWords();
  const formats = useFormats();
  const rateOf = useQuotedRate();
  const { statement, statementLeft, charged, nextStatementOn, rates, lateFee, accrued } = details;
  const ofCard = charged === null ? {} : { card: { ...charged, left: statementLeft } };
  return (
    <>
      <StatementFacts statement={statement} nextOn={nextStatementOn} {...ofCard} />
      <div>
        <h3>{t('lineDetails.grace.title')}</h3>
        <p className="secondary">
          <Grace details={details} />
        </p>
      </div>
      <DetailFacts title={t('lineDetails.rates.title')}>
        {rates.map((rate) => (
          <DetailFact key={rate.kind} name={nameOfRate(rate, t)}>
            {rateOf(rate.rate)}
          </DetailFact>
        ))}
        {accrued === 0 ? null : (
          <DetailFact name={t('lineDetails.grace.accrued')}>{formats.plain(accrued)}</DetailFact>
        )}
        {lateFee === null ? null : (
          <DetailFact name={t('lineDetails.rates.lateFee')}>{formats.plain(lateFee)}</DetailFact>
        )}
      </DetailFacts>
    </>
  );
}

/** What the interest-free period is worth today. */
function Grace({ details }: { readonly details: CardDetails }) {
  const { t } = useWords();
  const formats = useFormats();
  const { statement, isOpen, statementLeft, grace } = details;
  const { method, newAreFree, free, bearing, fullPaymentsLeft } = grace;
  if (method === 'average-daily-balance' && !newAreFree) {
    return t('lineDetails.grace.lost-average-daily-balance', { count: fullPaymentsLeft });
  }
  const bears = bearing > 0 ? t(`lineDetails.grace.bearing-${method}`, { amount: bearing }) : '';
  if (isOpen && statement !== null && statementLeft > 0 && free > 0) {
    const kept = t('lineDetails.grace.keptOpen', { day: statement.dueOn, amount: free });
    return formats.join([kept, bears]);
  }
  return bears === '' ? t('lineDetails.grace.kept') : bears;
}

function nameOfRate({ kind, until, from, afterDays }: CardRate, t: Words): string {
  switch (kind) {
    case 'purchases':
    case 'protected':
    case 'advances':
      return t(`lineDetails.rates.${kind}`);
    case 'promo':
    case 'deferred':
      return t(`lineDetails.rates.${kind}`, { day: until ?? 0 });
    case 'next':
      return t('lineDetails.rates.next', { day: from ?? 0 });
    case 'penalty':
      if (afterDays !== null) return t('lineDetails.rates.penaltyAfter', { days: afterDays });
      return from === null
        ? t('lineDetails.rates.penalty')
        : t('lineDetails.rates.penaltyFrom', { day: from });
  }
}
