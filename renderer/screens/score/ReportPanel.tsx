import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import {
  creditReport,
  reportIssues,
  type CreditReport,
} from '../../../shared/views/credit-report.ts';
import { Button } from '../../components/Button.tsx';
import { InlineSelect } from '../../components/InlineSelect.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { useEvents, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { ReportAccount } from './ReportAccount.tsx';
import { ReportGuide } from './ReportGuide.tsx';
import { DisputesTable, InquiryList, LeavingTable, RecordList } from './ReportLists.tsx';

/** The key of the report of today; a month's is the day on which it came. */
const TODAY = 'today';

/** The credit report: as the file stands today, or as a month's came; to be read and printed. */
export function ReportPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const { ui } = useLab();
  const { region } = useScenario();
  const { day } = usePresent();
  const events = useEvents();
  const asked = useUi(({ route }) => (route.screen === 'score' ? (route.reportOf ?? null) : null));
  const issues = useMemo(() => reportIssues(events, day), [events, day]);
  const issue =
    issues.find((one) => one.figuresOn !== null && one.day === asked) ?? issues[0] ?? null;
  const report = useMemo(
    () => (issue === null ? null : creditReport(REGIONS[region], events, issue)),
    [region, events, issue],
  );
  if (issue === null || report === null) return <p className="empty">{t('creditReport.none')}</p>;
  const keyOf = ({ figuresOn, day: on }: typeof issue) => (figuresOn === null ? TODAY : String(on));
  return (
    <div className="columns">
      <div className="column report-column">
        <div className="cluster no-print">
          <InlineSelect
            label={t('creditReport.which')}
            value={keyOf(issue)}
            options={issues.map((one) => ({
              key: keyOf(one),
              label:
                one.figuresOn === null
                  ? t('creditReport.today')
                  : t('creditReport.month', { day: formats.day(one.day, 'long') }),
            }))}
            onChange={(key) =>
              ui.getState().go({
                screen: 'score',
                view: 'report',
                ...reportOf(issues.find((one) => keyOf(one) === key && one.figuresOn !== null)),
              })
            }
          />
          <Button onPress={() => window.print()}>
            <Printer size={16} aria-hidden="true" />
            {t('creditReport.print')}
          </Button>
        </div>
        <ReportSheet report={report} />
      </div>
    </div>
  );
}

function reportOf(issue: CreditReport['issue'] | undefined) {
  return issue === undefined ? {} : { reportOf: issue.day };
}

function ReportSheet({ report }: { readonly report: CreditReport }) {
  const { t } = useWords();
  const { accounts } = report;
  return (
    <article className="credit-report" aria-labelledby="credit-report-title">
      <ReportHead report={report} />
      <section className="section">
        <h3>{t('creditReport.accounts')}</h3>
        {accounts.length === 0 ? <p className="empty">{t('creditReport.noAccounts')}</p> : null}
        {accounts.map((account) => (
          <ReportAccount
            key={account.id}
            account={account}
            isToday={report.issue.figuresOn === null}
          />
        ))}
      </section>
      <div className="report-pair">
        <InquiryList inquiries={report.inquiries} />
        <RecordList records={report.publicRecords} />
      </div>
      <DisputesTable disputes={report.disputes} />
      <LeavingTable leaving={report.leaving} />
      <ReportGuide report={report} />
    </article>
  );
}

function ReportHead({ report: { issue, accounts, bands } }: { readonly report: CreditReport }) {
  const { t } = useWords();
  const formats = useFormats();
  const { persona, region } = useScenario();
  const newest = accounts.reduce((last, { figuresOn }) => Math.max(last, figuresOn ?? last), 0);
  const facts = [
    ['holder', <TextOf key="name" text={persona.name} />],
    ['standsOn', formats.day(issue.day, 'long')],
    ...(accounts.some(({ figuresOn }) => figuresOn !== null)
      ? [
          [
            'figures',
            t('creditReport.figuresOf', {
              day: formats.day(
                accounts.find((one) => one.figuresOn === newest)?.figuresOn ?? issue.day,
                'long',
              ),
            }),
          ] as const,
        ]
      : []),
    ['region', <TextOf key="region" text={REGIONS[region].name} />],
    [
      'bands',
      bands
        .map(({ model, band }) =>
          t('creditReport.band', {
            model: t(`creditReport.models.${model}`),
            from: band.from,
            to: band.to,
          }),
        )
        .join(t('play.score.comma')),
    ],
  ] as const;
  return (
    <header>
      <h2 id="credit-report-title" className="h1">
        {t('creditReport.title')}
      </h2>
      <p className="small">{t('creditReport.notReal')}</p>
      <dl className="report-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`creditReport.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
