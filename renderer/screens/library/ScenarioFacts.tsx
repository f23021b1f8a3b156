import { useMemo } from 'react';
import { hashOfText } from '../../../shared/ledger/hash-chain.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { useWords } from '../../text/words.ts';

interface ScenarioFactsProps {
  readonly scenario: Scenario;
  /** The file as it is. */
  readonly text: string;
}

/** What anybody should know before playing: what it is about, whose it is, how long it takes. */
export function ScenarioFacts({ scenario, text }: ScenarioFactsProps) {
  const { t } = useWords();
  const hash = useMemo(() => hashOfText(text), [text]);
  const facts = [
    ['author', scenario.author || t('library.card.unnamed')],
    ['licence', scenario.licence || t('library.card.unnamed')],
    ['level', t(`library.level${scenario.level}`)],
    ['minutes', t('library.minutes', { n: scenario.minutes })],
    ['region', t(`library.filter.regions.${scenario.region}`)],
  ] as const;
  return (
    <>
      <p className="prose">
        <TextOf text={scenario.summary} />
      </p>
      <dl className="facts-list">
        {facts.map(([key, words]) => (
          <div key={key} className="row">
            <dt className="secondary">{t(`library.card.${key}`)}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
        <div className="row">
          <dt className="secondary">{t('library.card.hash')}</dt>
          <dd className="code hash">{hash}</dd>
        </div>
      </dl>
    </>
  );
}
