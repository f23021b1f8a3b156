import { useWords } from '../text/words.ts';
import type { JobName } from '../workers/jobs.ts';
import type { Work } from '../workers/use-work.ts';
import { Button } from './Button.tsx';
import { WorkProgress } from './WorkProgress.tsx';

interface WorkStateProps {
  readonly work: Exclude<Work<JobName>, { readonly status: 'done' }>;
  readonly working: string;
  /** What the progress is of, for screen readers. */
  readonly label: string;
}

/** Long work that is not done: how far it is, with the way to stop it or to begin again. */
export function WorkState({ work, working, label }: WorkStateProps) {
  const { t } = useWords();
  if (work.status !== 'working') {
    return (
      <div className="cluster" role="status">
        <span>{t(`common.work.${work.status}`)}</span>
        <Button onPress={work.again}>{t('common.work.again')}</Button>
      </div>
    );
  }
  return (
    <div className="cluster">
      <span className="secondary">{working}</span>
      <WorkProgress label={label} {...work.progress} />
      <Button size="small" onPress={work.stop}>
        {t('common.work.stop')}
      </Button>
    </div>
  );
}
