import { useLab, useUi } from '../stores/lab.ts';
import { playedBy, playerOf } from '../stores/learners.ts';
import { useWords } from '../text/words.ts';
import { InlineSelect } from './InlineSelect.tsx';

/** No id is empty, so this can't be taken for one. */
const NOBODY = '';

/** Who is playing, where people share a computer; nothing where nobody has a name. */
export function PlayerSelect() {
  const { runs, ui } = useLab();
  const { t } = useWords();
  const settings = useUi((state) => state.settings);
  const { learners = [] } = settings;
  if (learners.length === 0) return null;
  return (
    <p className="player">
      <span aria-hidden="true">{t('privacy.people.who')}</span>
      <InlineSelect
        label={t('privacy.people.who')}
        options={[
          { key: NOBODY, label: t('privacy.people.nobody') },
          ...learners.map(({ id, name }) => ({ key: id, label: name })),
        ]}
        value={playerOf(settings)?.id ?? NOBODY}
        onChange={(id) => {
          // The run on the table is the last player's.
          runs.getState().leave();
          ui.getState().setSettings(playedBy(settings, id === NOBODY ? null : id));
        }}
      />
    </p>
  );
}
