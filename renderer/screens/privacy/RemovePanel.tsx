import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/Button.tsx';
import { Confirm } from '../../components/Dialog.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { playerOf } from '../../stores/learners.ts';
import { removeRuns, resetStation } from '../../stores/remove-runs.ts';
import { useWords } from '../../text/words.ts';
import { useSavedRuns } from '../library/use-saved-runs.ts';

/** Two ways of taking things off: one's own runs, or everything for the next group. */
export function RemovePanel() {
  const { t } = useWords();
  const lab = useLab();
  const [asked, setAsked] = useState<'mine' | 'station' | null>(null);
  const { runs, refresh } = useSavedRuns();
  const settings = useUi((state) => state.settings);
  const count = runs?.length ?? 0;
  const who = playerOf(settings)?.name ?? t('privacy.people.nobody');
  const removeMine = async () => {
    const removed = await removeRuns(lab, runs?.map(({ id }) => id) ?? []);
    if (removed > 0) announce(t('privacy.remove.mineDone', { count: removed }));
    refresh();
  };
  return (
    <section className="section stack" aria-labelledby="privacy-remove">
      <h2 id="privacy-remove">{t('privacy.remove.heading')}</h2>
      <div className="cluster">
        <Button isDisabled={count === 0} onPress={() => setAsked('mine')}>
          {t('privacy.remove.mine')}
        </Button>
        {count === 0 ? <span className="secondary">{t('privacy.remove.mineNone')}</span> : null}
      </div>
      <p>{t('privacy.remove.stationText')}</p>
      <div>
        <Button onPress={() => setAsked('station')}>{t('privacy.remove.station')}</Button>
      </div>
      <Confirm
        title={t('privacy.remove.mineTitle')}
        isOpen={asked === 'mine'}
        onClose={() => setAsked(null)}
        onConfirm={() => void removeMine()}
        confirm={t('privacy.remove.mineButton')}
      >
        {t('privacy.remove.mineText', { count, who })}
      </Confirm>
      <Confirm
        title={t('privacy.remove.stationTitle')}
        isOpen={asked === 'station'}
        onClose={() => setAsked(null)}
        onConfirm={() => void resetStation(lab, () => window.location.reload())}
        confirm={t('privacy.remove.stationButton')}
      >
        {t('privacy.remove.stationConfirm')}
      </Confirm>
    </section>
  );
}
