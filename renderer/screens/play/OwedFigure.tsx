import { useMemo } from 'react';
import { describeAction } from '../../../shared/text/describe.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { OWED_HEIGHT } from '../../charts/owed-labels.ts';
import { toOwedChart } from '../../charts/to-owed-chart.ts';
import { useDailyRows, useDecisions, useNames, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { shorten } from './calendar-layout.ts';

const PIN_NAME_WIDTH = 74;

export function OwedFigure() {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  const scenario = useScenario();
  const rows = useDailyRows();
  const decisions = useDecisions();
  const lines = useMemo(() => scenario.lines.map(({ id }) => id), [scenario]);
  const chart = useMemo(() => {
    const pins = decisions.map(({ number, day, action }) => ({
      number,
      day,
      label: say(describeAction(scenario, action, (id) => shorten(nameOf(id), PIN_NAME_WIDTH))),
    }));
    const others = (count: number) => t('play.owed.others', { count });
    const words = { nameOf, cash: t('play.owed.cash'), others, formats };
    return toOwedChart(rows, lines, pins, words);
  }, [rows, lines, decisions, scenario, nameOf, formats, say, t]);
  const one = lines.length === 1;
  const { key, params } = chart.sentence;
  const sentence = [
    (t as (key: string, params: object) => string)(`play.owed.${key}`, params),
    // On the first morning there is nothing to see yet.
    rows.length === 1 ? t('play.owed.grows') : '',
  ];
  const columns = [
    { key: 'day', label: t('play.owed.date') },
    ...lines.map((id) => ({ key: id, label: nameOf(id), align: 'end' as const })),
    ...(one ? [] : [{ key: 'total', label: t('play.owed.total'), align: 'end' as const }]),
    { key: 'cash', label: t('play.owed.cash'), align: 'end' as const },
  ];
  const table = chart.tableRows.toReversed().map(({ day, owed, total, cash }) => ({
    key: String(day),
    cells: [
      formats.day(day),
      ...owed.map((amount) => formats.plain(amount)),
      ...(one ? [] : [formats.plain(total)]),
      formats.plain(cash),
    ],
  }));
  return (
    <ChartFigure
      n={1}
      title={t(one ? 'play.owed.titleOne' : 'play.owed.title')}
      sentence={sentence.filter((part) => part !== '').join(t('play.score.join'))}
      spec={chart.spec}
      height={OWED_HEIGHT}
      columns={columns}
      rows={table}
    />
  );
}
