import type { HostInfo } from '../../../shared/desktop-api.ts';
import { useWords } from '../../text/words.ts';

const FACTS = ['sends', 'steps', 'asks', 'others', 'yours'] as const;

/** The promises, one by one, in plain words. */
export function FactsPanel({ kind }: { readonly kind: HostInfo['kind'] | null }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="privacy-facts">
      <h2 id="privacy-facts">{t('privacy.facts.heading')}</h2>
      <dl className="rows privacy-facts">
        {FACTS.map((key) => (
          <div key={key}>
            <dt>{t(`privacy.facts.${key}.title`)}</dt>
            <dd>{t(`privacy.facts.${key}.text`)}</dd>
          </div>
        ))}
        {kind === null ? null : (
          <div>
            <dt>{t('privacy.facts.log.title')}</dt>
            <dd>{t(`privacy.facts.log.${kind}`)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
