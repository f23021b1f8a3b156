import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { PPM_ONE, type Ppm } from '../../../shared/units/rate.ts';
import {
  lineDetails,
  type LineDetails,
  type OverdraftDetails,
  type PayLaterDetails,
} from '../../../shared/views/line-details.ts';
import { Disclosure } from '../../components/Disclosure.tsx';
import { useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useRateWords } from '../true-cost/use-rate-words.ts';
import { BookDetailsList } from './BookDetailsList.tsx';
import { CardDetailsList } from './CardDetailsList.tsx';
import { DetailFact, DetailFacts, useQuotedRate } from './DetailFacts.tsx';
import { StatementFacts } from './StatementFacts.tsx';

/** What stands behind a line's figures: opened by whoever wants to know. */
export function LineDetailsOf({ id }: { readonly id: string }) {
  const { t } = useWords();
  const line = useNames()(id);
  return (
    <Disclosure title={t('lineDetails.title')} name={t('lineDetails.name', { line })}>
      {() => <Opened id={id} />}
    </Disclosure>
  );
}

function Opened({ id }: { readonly id: string }) {
  const state = usePresent();
  return <div className="line-details">{detailsOf(lineDetails(state, id))}</div>;
}

function detailsOf(details: LineDetails): ReactNode {
  switch (details.of) {
    case 'card':
      return <CardDetailsList details={details} />;
    case 'loans':
      return <BookDetailsList details={details} />;
    case 'pay-later':
      return <PayLaterList details={details} />;
    case 'overdraft':
      return <OverdraftList details={details} />;
    default:
      return assertNever(details);
  }
}

function PayLaterList({ details }: { readonly details: PayLaterDetails }) {
  const { t } = useWords();
  const rateOf = useQuotedRate();
  const percent = useRateWords();
  const share = (ppm: Ppm) => percent(ppm / PPM_ONE);
  const { statement, dailyCharge, minimumShare, minimumFloor, nextBillOn } = details;
  return (
    <>
      <StatementFacts statement={statement} nextOn={nextBillOn} />
      <DetailFacts title={t('lineDetails.rates.title')}>
        <DetailFact name={t('lineDetails.rates.dailyCharge')}>{rateOf(dailyCharge)}</DetailFact>
        <DetailFact name={t('lineDetails.rates.minimum')}>
          {t('lineDetails.rates.minimumShare', {
            share: share(minimumShare),
            floor: minimumFloor,
          })}
        </DetailFact>
      </DetailFacts>
    </>
  );
}

function OverdraftList({ details }: { readonly details: OverdraftDetails }) {
  const { t } = useWords();
  const formats = useFormats();
  const rateOf = useQuotedRate();
  const { interestFree, rate, accrued, nextPostingOn } = details;
  return (
    <DetailFacts title={t('lineDetails.rates.title')}>
      {interestFree === 0 ? null : (
        <DetailFact name={t('lineDetails.overdraft.free')}>
          {formats.plain(interestFree)}
        </DetailFact>
      )}
      <DetailFact
        name={t(interestFree === 0 ? 'lineDetails.rates.used' : 'lineDetails.rates.overdraft')}
      >
        {rateOf(rate)}
      </DetailFact>
      <DetailFact name={t('lineDetails.overdraft.accrued')}>{formats.plain(accrued)}</DetailFact>
      <DetailFact name={t('lineDetails.overdraft.posted')}>{formats.day(nextPostingOn)}</DetailFact>
    </DetailFacts>
  );
}
