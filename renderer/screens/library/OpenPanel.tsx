import { FileUp } from 'lucide-react';
import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';

/** Where files come in; dropping works anywhere in the window. */
export function OpenPanel() {
  const { files } = useLab();
  const { t } = useWords();
  return (
    <section className="open-panel" aria-labelledby="open">
      <FileUp size={16} aria-hidden="true" />
      <div>
        <h2 id="open" className="strong">
          {t('library.open.title')}
        </h2>
        <p>
          {t('library.open.before')}
          <LinkButton onPress={() => void files.choose()}>{t('library.open.choose')}</LinkButton>
          {t('library.open.after')}
        </p>
      </div>
    </section>
  );
}
