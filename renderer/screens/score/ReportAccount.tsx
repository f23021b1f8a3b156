import type { ReactNode } from 'react';
import type { AccountInReport, EntryInReport } from '../../../shared/views/credit-report.ts';
import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useNames, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { DisputeEntry } from './DisputeEntry.tsx';
import { ReportGrid } from './ReportGrid.tsx';

interface ReportAccountProps {
  readonly account: AccountInReport;
  /** Entries are disputed in the file as it is, not in an old report. */
  readonly isToday: boolean;
}

/** One account: what the lender says of it, month by month. */
export function ReportAccount({ account, isToday }: ReportAccountProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const name = nameOf(account.id);
  const marks = account.entries.filter(({ entry }) => entry === 'late');
  return (
    <section className="report-account" aria-label={name}>
      <h4>{name}</h4>
      <AccountFacts account={account} isToday={isToday} />
      <ReportGrid name={name} grid={account.grid} />
      {marks.length === 0 ? null : (
        <ul className="rows report-marks" aria-label={t('creditReport.marks')}>
          {marks.map((entry) => (
            <LateMark key={entry.on} entry={entry} isToday={isToday} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AccountFacts({ account, isToday }: ReportAccountProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { region } = useScenario();
  const { kind, openedOn, standing, closedOn, limit, originalAmount, entries } = account;
  const disputeOf = (entry: 'status' | 'balance'): ReactNode => {
    const found = entries.find((one) => one.entry === entry);
    return found === undefined ? null : <DisputeEntry entry={found} isToday={isToday} />;
  };
  return (
    <dl className="report-facts">
      <Fact name={t('creditReport.kind')}>{t(`creditReport.kinds.${kind}`)}</Fact>
      <Fact name={t('creditReport.opened')}>{formats.day(openedOn, 'long')}</Fact>
      {limit === null ? null : <Fact name={t('creditReport.limit')}>{formats.money(limit)}</Fact>}
      {originalAmount === null ? null : (
        <Fact name={t('creditReport.lent')}>{formats.money(originalAmount)}</Fact>
      )}
      <Fact name={t('creditReport.reports')}>{formats.number(account.monthsReported)}</Fact>
      <Fact name={t('creditReport.status')}>
        <span className={`standing ${standing}`}>
          {t(`creditReport.standing.${region}.${standing}`)}
        </span>
        {closedOn === null ? null : (
          <span className="small">
            {t('creditReport.closedOn', { day: formats.day(closedOn, 'long') })}
          </span>
        )}
        {disputeOf('status')}
      </Fact>
      <Fact name={t('creditReport.balance')}>
        <span>{formats.money(account.balance)}</span>
        <BalanceDay account={account} />
        {disputeOf('balance')}
      </Fact>
    </dl>
  );
}

/** The evening that the balance is of, and the way to its entries. */
function BalanceDay({ account: { id, figuresOn } }: { readonly account: AccountInReport }) {
  const { t } = useWords();
  const formats = useFormats();
  const { ui } = useLab();
  const nameOf = useNames();
  if (figuresOn === null) return null;
  return (
    <>
      <span className="small">
        {t('creditReport.onEvening', { day: formats.day(figuresOn, 'long') })}
      </span>
      <span className="no-print">
        <LinkButton
          aria-label={t('creditReport.recordsOf', { line: nameOf(id) })}
          onPress={() => ui.getState().go({ screen: 'records', ask: { line: id, to: figuresOn } })}
        >
          {t('creditReport.records')}
        </LinkButton>
      </span>
    </>
  );
}

function LateMark({
  entry,
  isToday,
}: {
  readonly entry: EntryInReport;
  readonly isToday: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const { on, daysPastDue } = entry;
  if (on === null) return null;
  return (
    <li className="cluster">
      <span>{t('creditReport.mark', { day: formats.day(on, 'long'), count: daysPastDue })}</span>
      <DisputeEntry entry={entry} isToday={isToday} />
    </li>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="cluster">{children}</dd>
    </div>
  );
}
