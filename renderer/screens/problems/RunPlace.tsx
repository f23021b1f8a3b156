import { FolderOpen, Play } from 'lucide-react';
import { useMemo } from 'react';
import type { TextFile } from '../../../shared/desktop-api.ts';
import { present } from '../../../shared/engine/run.ts';
import { parseRun, type RunProblem } from '../../../shared/run-file/parse-run.ts';
import { Button } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { scenarioTextIn } from '../../stores/saved-run.ts';
import { useReason, useWords } from '../../text/words.ts';

interface RunPlaceProps {
  readonly file: TextFile;
  readonly problem: RunProblem;
}

/** A newer format or other rules are no damage, and neither is a file that holds no run. */
function isDamage({ code }: RunProblem): boolean {
  return (
    code === 'run-line-damaged' || code === 'run-line-cut-off' || code === 'run-line-impossible'
  );
}

/** A saved run that can't be read to its end: what is wrong, and what is still good. */
export function RunPlace({ file, problem }: RunPlaceProps) {
  const { ui, runs, files } = useLab();
  const { t } = useWords();
  const reason = useReason();
  const parsed = useMemo(() => parseRun(file.text), [file.text]);
  const scenarioText = useMemo(() => scenarioTextIn(file.text), [file.text]);
  const good = parsed.ok ? parsed.value : null;
  const open = () => {
    if (good === null) return;
    runs.getState().take(good);
    ui.getState().go({ screen: 'play' });
  };
  return (
    <main className="screen">
      <div className="screen-head">
        <div className="stack run-place">
          <h1>{t(isDamage(problem) ? 'places.runHeading' : 'places.runHeadingOther')}</h1>
          <p className="code">
            <bdi>{file.name}</bdi>
          </p>
          <div className="explained error">
            <p className="strong">{reason(problem)}</p>
          </div>
          <p className="prose">{t(good === null ? 'places.runNothing' : 'places.runLead')}</p>
          <div className="cluster">
            {good === null ? null : (
              <Button kind="primary" onPress={open}>
                <Play size={16} aria-hidden="true" />
                {t('places.runOpenGood', { day: present(good.run).day })}
              </Button>
            )}
            {scenarioText === null ? null : (
              <Button onPress={() => files.play(scenarioText, file.name)}>
                {t('places.runAgain')}
              </Button>
            )}
            <Button onPress={() => void files.choose()}>
              <FolderOpen size={16} aria-hidden="true" />
              {t('places.another')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  );
}
