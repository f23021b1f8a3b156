// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { ReportPanel } from '../../../../../renderer/screens/score/ReportPanel.tsx';
import { createWords } from '../../../../../renderer/text/i18n.ts';
import { closingDefaults } from '../../../../../shared/closing/default-terms.ts';
import { act as doAction, startRun, type Run } from '../../../../../shared/engine/run.ts';
import { REGION_IDS, type RegionId } from '../../../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../../../shared/products/regions/regions.ts';
import type { Scenario } from '../../../../../shared/scenario/scenario.ts';
import { money } from '../../../../../shared/units/money.ts';
import { line, on, scenario, TERMS } from '../../../shared/small-scenario.ts';
import { Stage } from '../stage.tsx';

const LANGUAGES = ['en', 'zh-CN'] as const;

/** A bill that nobody paid, a mark, inquiries and a bankruptcy from before, and two months gone by. */
function unpaid(region: RegionId): Scenario {
  return scenario({
    region,
    lines: [
      line({
        terms: { ...TERMS, closing: closingDefaults(REGIONS[region]) },
        opening: { ...line().opening, billed: money(30_000) },
      }),
    ],
    creditFile: {
      lates: [{ line: 'flower-pay', on: on('2025-07-31'), daysPastDue: 65 }],
      inquiries: [{ on: on('2025-09-09'), kind: 'auto' }],
      publicRecords: [{ on: on('2020-02-02'), kind: 'bankruptcy' }],
    },
  });
}

function playedTo(region: RegionId, iso: string): Run {
  return doAction(startRun(unpaid(region), 1), { kind: 'advance', to: on(iso) }).run;
}

const stage = new Stage();
const button = (label: string) =>
  [...stage.place.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label,
  );

describe('the credit report', () => {
  it.each(REGION_IDS.flatMap((region) => LANGUAGES.map((language) => [region, language] as const)))(
    'in %s says everything in %s, by its own codes and states',
    (region, language) => {
      stage.show(<ReportPanel />, playedTo(region, '2026-05-12'), language);
      const words = stage.place.textContent;
      const t = createWords(language).t as unknown as (key: string, params?: object) => string;
      expect(words).not.toMatch(/[{}]|creditReport\.|fileBucket\.|undefined|NaN/);
      expect(words).toContain(t(`ui:creditReport.standing.${region}.late`));
      expect(words).toContain(t('ui:creditReport.recordKind.bankruptcy'));
      const codes = [...stage.place.querySelectorAll('.report-grid td.late')].map(
        ({ textContent }) => textContent,
      );
      const explained = [...stage.place.querySelectorAll('.report-legend dt')].map(
        ({ textContent }) => textContent,
      );
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes) expect(explained).toContain(code);
    },
  );

  it('has a button beside each entry, and until when an open dispute is answered', () => {
    const label = 'Dispute: Flower Pay, late mark of 31 March 2026';
    const run = playedTo('CN', '2026-04-01');
    stage.show(<ReportPanel />, run);
    expect(button(label)).toBeDefined();
    const mark = { line: 'flower-pay', entry: 'late', on: on('2026-03-31') } as const;
    stage.clear();
    stage.show(<ReportPanel />, doAction(run, { kind: 'dispute-entry', ...mark }).run);
    expect(stage.place.querySelector('.dispute-state.open')?.textContent).toBe(
      'In dispute; answer by 21 April 2026',
    );
    expect(button(label)).toBeUndefined();
    expect(button('Dispute: Flower Pay, status')).toBeDefined();
  });

  it('of a month gone by has nothing to dispute, and is chosen by its day', () => {
    const lab = stage.show(<ReportPanel />, playedTo('CN', '2026-05-12'));
    act(() =>
      lab.ui.getState().go({ screen: 'score', view: 'report', reportOf: on('2026-03-31') }),
    );
    expect(stage.place.textContent).toContain('evening of 31 March 2026');
    expect(button('Dispute: Flower Pay, status')).toBeUndefined();
  });
});
