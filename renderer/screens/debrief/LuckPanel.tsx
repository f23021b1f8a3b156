import { useMemo } from 'react';
import { luckOf } from '../../../shared/views/luck.ts';
import { useEvents, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';

/**
 * What chance brought, with its sum: so that nobody takes it for a decision. What else could still
 * come is not told before the end.
 */
export function LuckPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const scenario = useScenario();
  const { over } = usePresent();
  const events = useEvents();
  const { rows, total, possible } = useMemo(() => luckOf(scenario, events), [scenario, events]);
  if (possible === 0) return null;
  return (
    <section className="section">
      <h2>{t('debrief.luck.title')}</h2>
      {rows.length === 0 ? (
        <p className="secondary">
          {over ? t('debrief.luck.none', { possible }) : t('debrief.luck.noneSoFar')}
        </p>
      ) : (
        <>
          <p className="secondary">
            {over
              ? t('debrief.luck.lead', { count: rows.length, possible })
              : t('debrief.luck.leadSoFar', { count: rows.length })}
          </p>
          <ul className="rows luck">
            {rows.map(({ day, id, amount }) => (
              <li key={`${day} ${id}`} className="row">
                <span className="small">{formats.day(day)}</span>
                <span>{nameOf(id)}</span>
                <span className="number end">{formats.moneyChange(amount)}</span>
              </li>
            ))}
            <li className="row strong">
              <span>{t('debrief.luck.total')}</span>
              <span className="number end">{formats.moneyChange(total)}</span>
            </li>
          </ul>
        </>
      )}
    </section>
  );
}
