import type { IdentityQuestion } from '../../../shared/closing/identity.ts';
import { identityCard } from '../../../shared/closing/identity.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { useUi } from '../../stores/lab.ts';
import { useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { Picture, usePictureWords } from './pictures.tsx';

/** What the persona has at hand: a card with a picture and a face, and a telephone with a code. */
export function PersonaCard({ question }: { readonly question: IdentityQuestion }) {
  const { t } = useWords();
  const wordsOf = usePictureWords();
  const language = useUi((state) => state.language);
  const { id, persona } = useScenario();
  const name = readText(persona.name, language).words;
  const card = identityCard(id);
  if (question.code !== null) {
    return (
      <section className="persona-card" aria-label={t('closing.identity.telephone', { name })}>
        <h2>{t('closing.identity.telephone', { name })}</h2>
        <p className="persona-code">{t('closing.identity.code', { code: question.code })}</p>
      </section>
    );
  }
  return (
    <section className="persona-card" aria-label={t('closing.identity.card', { name })}>
      <h2>{t('closing.identity.card', { name })}</h2>
      <dl className="persona-pictures">
        {(['password', 'face'] as const).map((method) => (
          <div key={method}>
            <dt>{t(`closing.identity.${method}`)}</dt>
            <dd>
              <Picture method={method} n={card[method]} />
              <span>{wordsOf(method, card[method])}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
