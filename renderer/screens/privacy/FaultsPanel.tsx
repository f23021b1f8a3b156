import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { tellHostProblem } from '../../stores/file-desk.ts';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';

/** Diagnostics: read first, saved only on request, never sent. */
export function FaultsPanel() {
  const { host, ui } = useLab();
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  const show = async () => {
    const diagnosed = await host.diagnostics();
    if (diagnosed.ok) setText(diagnosed.value);
    else tellHostProblem(ui, diagnosed.error);
  };
  const save = async () => {
    if (text === null) return;
    const saved = await host.saveTextFile(t('privacy.faults.fileName'), text);
    if (!saved.ok) tellHostProblem(ui, saved.error);
  };
  return (
    <section className="section stack" aria-labelledby="privacy-faults">
      <h2 id="privacy-faults">{t('privacy.faults.heading')}</h2>
      <p>{t('privacy.faults.text')}</p>
      <div>
        <Button onPress={() => void show()}>{t('privacy.faults.open')}</Button>
      </div>
      <Dialog
        wide
        title={t('privacy.faults.title')}
        isOpen={text !== null}
        onClose={() => setText(null)}
        actions={
          <>
            <Button onPress={() => void save()}>{t('privacy.faults.save')}</Button>
            <Button onPress={() => setText(null)}>{t('common.close')}</Button>
          </>
        }
      >
        {/* Long lines scroll in here, by keyboard too. */}
        <pre className="code diagnostics" lang="en" tabIndex={0}>
          {text}
        </pre>
      </Dialog>
    </section>
  );
}
