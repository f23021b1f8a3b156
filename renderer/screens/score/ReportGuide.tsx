import { clockEnds } from '../../../shared/products/regions/clock.ts';
import type { RegionPack } from '../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { Day } from '../../../shared/units/day.ts';
import type { CreditReport } from '../../../shared/views/credit-report.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';

/** What the codes mean and how the file comes about, by the region's own rules. */
export function ReportGuide({ report: { legend } }: { readonly report: CreditReport }) {
  const { t } = useWords();
  const say = useSay();
  const { region } = useScenario();
  const { day } = usePresent();
  const guides = useGuides(REGIONS[region], day);
  return (
    <>
      <section className="section">
        <h3>{t('creditReport.legend')}</h3>
        <dl className="report-legend">
          {legend.map(({ code, name, params }) => (
            <div key={code}>
              <dt>{code}</dt>
              <dd>{say({ key: `fileBucket.${name}`, params })}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section">
        <h3>{t('creditReport.guide')}</h3>
        <ul className="points prose">
          {guides.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function useGuides({ reporting, clocks, calendar }: RegionPack, today: Day): readonly string[] {
  const { t } = useWords();
  const formats = useFormats();
  const lag = reporting.lagDays.value;
  const from = reporting.lateFromDays.value;
  const clock = clocks.find(({ kind }) => kind === 'bureau-dispute');
  return [
    t('creditReport.guides.sources'),
    lag === 0 ? t('creditReport.guides.lagNone') : t('creditReport.guides.lag', { count: lag }),
    from > 1
      ? t('creditReport.guides.lateForgiven', { from })
      : t('creditReport.guides.lateFrom', { from }),
    reporting.noticeBeforeNegative === null ? '' : t('creditReport.guides.notice'),
    clock === undefined
      ? ''
      : t('creditReport.guides.dispute', {
          day: formats.day(clockEnds(clock, calendar.business, today), 'long'),
        }),
    t('creditReport.guides.grid'),
  ].filter((words) => words !== '');
}
