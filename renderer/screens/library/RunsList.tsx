import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import { parseDay } from '../../../shared/units/day.ts';
import { announce } from '../../components/announce.ts';
import { IconButton, LinkButton } from '../../components/Button.tsx';
import { Confirm } from '../../components/Dialog.tsx';
import { PlayerSelect } from '../../components/PlayerSelect.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { tellHostProblem } from '../../stores/file-desk.ts';
import { keepRun } from '../../stores/keep-run.ts';
import { useLab, useUi } from '../../stores/lab.ts';
import { resumeRun } from '../../stores/resume-run.ts';
import { titleIn } from '../../stores/run-meta.ts';
import { useFormats, useWords } from '../../text/words.ts';

const LIBRARY = { screen: 'library' } as const;

interface RunsListProps {
  /** Null while they are being looked up. */
  readonly runs: readonly RunMeta[] | null;
  readonly onChange: () => void;
}

export function RunsList({ runs, onChange }: RunsListProps) {
  const { host, ui, runs: store } = useLab();
  const { t } = useWords();
  const [asked, setAsked] = useState<RunMeta | null>(null);
  const remove = async ({ id }: RunMeta) => {
    if (store.getState().id === id) store.getState().leave();
    const removed = await host.deleteRun(id);
    if (removed.ok) announce(t('library.runs.deleted'));
    else tellHostProblem(ui, removed.error);
    onChange();
  };
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t('library.runs.heading')}</h2>
      <PlayerSelect />
      {runs?.length === 0 ? <p className="empty">{t('library.runs.empty')}</p> : null}
      <ul className="rows runs">
        {runs?.map((meta) => (
          <RunRow key={meta.id} meta={meta} onDelete={() => setAsked(meta)} />
        ))}
      </ul>
      <p className="runs-place">
        <LinkButton onPress={() => ui.getState().go({ screen: 'privacy', back: LIBRARY })}>
          {t('privacy.link')}
        </LinkButton>
      </p>
      <DeleteQuestion meta={asked} onClose={() => setAsked(null)} onConfirm={remove} />
    </section>
  );
}

function RunRow({ meta, onDelete }: { readonly meta: RunMeta; readonly onDelete: () => void }) {
  const lab = useLab();
  const { t } = useWords();
  const f = useFormats();
  const language = useUi((state) => state.language);
  const title = titleIn(meta, language);
  const standing = useStanding(meta);
  return (
    <li className="run-row">
      <div className="run-words">
        <LinkButton
          aria-label={t('library.runs.resume', { title })}
          onPress={() => void resumeRun(lab, meta.id, meta.over ? 'debrief' : 'play')}
        >
          <TextOf text={meta.title} />
        </LinkButton>
        <p className="small">
          {standing} · {t('library.runs.saved', { moment: f.moment(meta.savedAt) })}
        </p>
      </div>
      <IconButton
        size="small"
        label={`${t('library.runs.keep')}: ${title}`}
        icon={<Download size={15} aria-hidden="true" />}
        onPress={() => void keepRun(lab, meta.id)}
      />
      <IconButton
        size="small"
        label={`${t('library.runs.delete')}: ${title}`}
        icon={<Trash2 size={15} aria-hidden="true" />}
        onPress={onDelete}
      />
    </li>
  );
}

/** `day 112 of 245`, or that it is over. */
function useStanding({ day, startDay, endDay, over }: RunMeta): string {
  const { t } = useWords();
  const [at, from, to] = [parseDay(day), parseDay(startDay), parseDay(endDay)];
  if (over || at === null || from === null || to === null) return t('library.finished');
  return t('common.dayOf', { n: at - from + 1, all: to - from + 1 });
}

interface DeleteQuestionProps {
  readonly meta: RunMeta | null;
  readonly onClose: () => void;
  readonly onConfirm: (meta: RunMeta) => Promise<void>;
}

function DeleteQuestion({ meta, onClose, onConfirm }: DeleteQuestionProps) {
  const { t } = useWords();
  const f = useFormats();
  const language = useUi((state) => state.language);
  return (
    <Confirm
      title={t('library.runs.deleteTitle')}
      isOpen={meta !== null}
      onClose={onClose}
      confirm={t('library.runs.delete')}
      onConfirm={() => {
        if (meta !== null) void onConfirm(meta);
      }}
    >
      {meta === null
        ? null
        : t('library.runs.deleteText', { title: titleIn(meta, language), day: f.isoDay(meta.day) })}
    </Confirm>
  );
}
