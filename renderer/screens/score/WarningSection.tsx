import type { EarlyWarning, Reason } from '../../../shared/analysis/early-warning.ts';
import type { WarningQuestion } from '../../../shared/analysis/missed-payment.ts';
import { actionsOf } from '../../../shared/analysis/warning-remedy.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/Button.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useWork } from '../../workers/use-work.ts';
import { useAct } from '../use-act.ts';
import { FutureDots } from './FutureDots.tsx';
import { useOutlookWords } from './use-outlook-words.ts';
import { WorkState } from '../../components/WorkState.tsx';

/** The frequency as a picture, with its reasons and what helps. */
export function WarningSection({ question }: { readonly question: WarningQuestion }) {
  const { t } = useWords();
  const work = useWork('early-warning', question);
  if (work.status !== 'done') {
    return <WorkState work={work} working={t('outlook.working')} label={t('outlook.progress')} />;
  }
  const warning = work.answer;
  return (
    <>
      <Frequency warning={warning} />
      {warning.missed === 0 ? null : (
        <>
          <Reasons warning={warning} />
          <RemedyToday warning={warning} />
        </>
      )}
    </>
  );
}

function Frequency({ warning }: { readonly warning: EarlyWarning }) {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { missed: some, futures: all, different, earliest } = warning;
  const line = earliest?.line ?? null;
  const sentences = [
    some === 0 ? t('outlook.none') : '',
    earliest === null
      ? ''
      : line === null
        ? t('outlook.earliestNeed', { day: earliest.on })
        : t('outlook.earliest', { line: nameOf(line), day: earliest.on }),
    different === 1 ? t('outlook.noChance') : '',
  ];
  return (
    <div className="stack frequency">
      <p>
        <span className="figure-number">{t('outlook.frequency', { some, all })}</span>{' '}
        <span className="secondary">{t('outlook.frequencyNote')}</span>
      </p>
      <FutureDots some={some} all={all} />
      <p className="small">{t('outlook.dotsKey')}</p>
      <p>{formats.join(sentences)}</p>
      <span className="visually-hidden" role="status">
        {t('outlook.ready', { some, all })}
      </span>
    </div>
  );
}

function Reasons({ warning: { reasons, missed } }: { readonly warning: EarlyWarning }) {
  const { t } = useWords();
  const words = useOutlookWords();
  const part = ({ prevented }: Reason) => t('outlook.reasons.prevented', { prevented, missed });
  return (
    <div>
      <h2 className="section">{t('outlook.reasons.title')}</h2>
      {reasons.length === 0 ? (
        <p>{t('outlook.reasons.none')}</p>
      ) : (
        <>
          <ol className="rows">
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason.cause)}>
                {words.cause(reason.cause)}
                <span className="reason-part secondary">{part(reason)}</span>
              </li>
            ))}
          </ol>
          <p className="small">{t('outlook.reasons.note')}</p>
        </>
      )}
    </div>
  );
}

function RemedyToday({ warning }: { readonly warning: EarlyWarning }) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useOutlookWords();
  const act = useAct();
  const { remedy: found, missed: before, futures: all, tried } = warning;
  const apply = () => {
    if (found === null) return;
    const refused = actionsOf(found.remedy).some((action) => act(action) !== null);
    if (!refused) announce(t('outlook.remedy.done'));
  };
  return (
    <div className="stack">
      <h2 className="section">{t('outlook.remedy.title')}</h2>
      {found === null ? (
        <p>{t('outlook.remedy.none')}</p>
      ) : (
        <>
          <p className="remedy-name">{words.remedy(found.remedy)}</p>
          <p>
            {formats.join([
              t('outlook.remedy.effect', { missed: found.missed, all, before }),
              found.isEnough ? '' : t('outlook.remedy.partly'),
              costWords(found.cost),
            ])}
          </p>
          <div>
            <Button onPress={apply}>{t('outlook.remedy.button')}</Button>
          </div>
        </>
      )}
      <p className="small">{t('outlook.remedy.tried', { count: tried })}</p>
    </div>
  );

  function costWords(cost: number): string {
    if (cost === 0) return t('outlook.remedy.free');
    return cost > 0
      ? t('outlook.remedy.costs', { amount: cost })
      : t('outlook.remedy.saves', { amount: -cost });
  }
}
