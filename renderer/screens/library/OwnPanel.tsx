import { Download } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { tellHostProblem } from '../../stores/file-desk.ts';
import { useLab } from '../../stores/lab.ts';
import type { Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';

/** The way from playing to writing: a copy of a scenario to change. */
export function OwnPanel({ first }: { readonly first: Shipped }) {
  const { host, ui } = useLab();
  const { t } = useWords();
  const save = async () => {
    const saved = await host.saveTextFile(`my-${first.name}`, first.text);
    if (!saved.ok) tellHostProblem(ui, saved.error);
  };
  return (
    <section className="level own" aria-labelledby="own">
      <div className="level-head">
        <h2 id="own">{t('library.own.title')}</h2>
        <p className="secondary">{t('library.own.text')}</p>
      </div>
      <div>
        <Button onPress={() => void save()}>
          <Download size={16} aria-hidden="true" />
          {t('library.own.save')}
        </Button>
      </div>
    </section>
  );
}
