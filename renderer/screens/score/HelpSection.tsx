import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { Signpost } from '../../../shared/products/regions/region.ts';
import { useUi } from '../../stores/lab.ts';
import { useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

/** The region's signposts to real bodies that help at no charge, each with its date. */
export function HelpSection() {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const { region } = useScenario();
  const { signposts, name } = REGIONS[region];
  // Advice on debts first: it is what this page leads to.
  const sorted = signposts.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section aria-labelledby="outlook-help">
      <h2 className="section" id="outlook-help">
        {t('outlook.help.title')}
      </h2>
      <p className="small">
        {t('outlook.help.region', { region: name[language] })} {t('outlook.help.note')}
      </p>
      <ul className="rows">
        {sorted.map(({ kind, name: body, text, contact }) => (
          <li key={contact.value} className="signpost">
            <span>
              <strong>{body[language]}</strong>{' '}
              <span className="small">{t(`outlook.help.kinds.${kind}`)}</span>
            </span>
            <span className="signpost-contact">
              {contact.value}{' '}
              <span className="small">
                {t(contact.standing === 'read' ? 'outlook.help.read' : 'outlook.help.recalled', {
                  asOf: contact.asOf,
                })}
              </span>
            </span>
            <span className="secondary">{text[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rank({ kind }: Signpost): number {
  return kind === 'debt-advice' ? 0 : kind === 'complaint' ? 1 : 2;
}
