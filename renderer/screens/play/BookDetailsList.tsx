import { PPM_ONE, type Ppm } from '../../../shared/units/rate.ts';
import type { BookDetails, LoanDetails } from '../../../shared/views/line-details.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useRateWords } from '../true-cost/use-rate-words.ts';
import { DetailFact, DetailFacts, useQuotedRate } from './DetailFacts.tsx';

/** The loans of a line with their instalments ahead, and what they cost. */
export function BookDetailsList({ details }: { readonly details: BookDetails }) {
  const { t } = useWords();
  const { loans } = details;
  return (
    <>
      {loans.length === 0 ? <p className="secondary">{t('lineDetails.loans.none')}</p> : null}
      {loans.map((loan) => (
        <LoanTable key={loan.id} loan={loan} />
      ))}
      {loans.length === 0 ? null : <p className="small">{t('lineDetails.loans.foreseen')}</p>}
      <BookRates details={details} />
    </>
  );
}

function LoanTable({ loan }: { readonly loan: LoanDetails }) {
  const { t } = useWords();
  const formats = useFormats();
  const item = useNames()(loan.id);
  const { lent, startedOn, missed, ahead, interest, fees } = loan;
  const overdue = missed.map(({ dueOn, left }) => ({
    key: `missed ${dueOn}`,
    cells: [
      <span key="due" className="late">
        {t('lineDetails.loans.overdue', { day: dueOn })}
      </span>,
      formats.plain(left),
      '',
      '',
    ],
  }));
  const rows = ahead.map(({ dueOn, principal, interest: foreseen, left }) => ({
    key: String(dueOn),
    cells: [
      formats.day(dueOn),
      formats.plain(principal),
      formats.plain(foreseen),
      formats.plain(left),
    ],
  }));
  return (
    <div>
      <h3>{t('lineDetails.loans.title', { item, lent, day: formats.day(startedOn, 'long') })}</h3>
      <div
        className="table-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('lineDetails.loans.all', { item })}
      >
        <DataTable
          caption={t('lineDetails.loans.all', { item })}
          columns={[
            { key: 'due', label: t('lineDetails.loans.due') },
            { key: 'principal', label: t('lineDetails.loans.principal'), align: 'end' },
            { key: 'interest', label: t('lineDetails.loans.interest'), align: 'end' },
            { key: 'left', label: t('lineDetails.loans.left'), align: 'end' },
          ]}
          rows={[...overdue, ...rows]}
        />
      </div>
      {interest === 0 && fees === 0 ? null : (
        <p className="small">{t('lineDetails.loans.waits', { interest, fees })}</p>
      )}
    </div>
  );
}

function BookRates({ details }: { readonly details: BookDetails }) {
  const { t } = useWords();
  const formats = useFormats();
  const rateOf = useQuotedRate();
  const percent = useRateWords();
  const share = (ppm: Ppm) => percent(ppm / PPM_ONE);
  const { rate, overdueRate, termCharge, lateFee, earlyFee, costCap } = details;
  return (
    <DetailFacts title={t('lineDetails.rates.title')}>
      <DetailFact name={t('lineDetails.rates.loan')}>
        {rate.ppm === 0 ? t('lineDetails.rates.none') : rateOf(rate)}
      </DetailFact>
      {termCharge === null ? null : (
        <DetailFact name={t('lineDetails.rates.charge')}>{rateOf(termCharge)}</DetailFact>
      )}
      {overdueRate === null ? null : (
        <DetailFact name={t('lineDetails.rates.overdue')}>{rateOf(overdueRate)}</DetailFact>
      )}
      {lateFee === null ? null : (
        <DetailFact name={t('lineDetails.rates.eachMiss')}>{formats.plain(lateFee)}</DetailFact>
      )}
      {earlyFee === null ? null : (
        <DetailFact name={t('lineDetails.rates.early')}>
          {t('lineDetails.rates.earlyShare', {
            share: share(earlyFee.share),
            lastYear: share(earlyFee.lastYear),
          })}
        </DetailFact>
      )}
      {costCap === null ? null : (
        <DetailFact name={t('lineDetails.rates.cap')}>
          {t('lineDetails.rates.capShare', { share: share(costCap) })}
        </DetailFact>
      )}
    </DetailFacts>
  );
}
