import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import { FactsPanel } from './FactsPanel.tsx';
import { FaultsPanel } from './FaultsPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import './privacy.css';
import { RemovePanel } from './RemovePanel.tsx';
import { useHostInfo } from './use-host-info.ts';

/** What is kept, where, whose it is, and how to be rid of it. */
export function PrivacyScreen() {
  const { ui } = useLab();
  const { t } = useWords();
  const info = useHostInfo();
  const route = useUi((state) => state.route);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="screen privacy">
      <div className="screen-head ruled">
        <div className="stack">
          <h1 ref={heading} tabIndex={-1}>
            {t('privacy.title')}
          </h1>
          <p className="prose">{t('privacy.lead')}</p>
        </div>
        <Button
          size="small"
          onPress={() => ui.getState().go(route.screen === 'privacy' ? route.back : route)}
        >
          <ArrowLeft size={14} aria-hidden="true" />
          {t('privacy.back')}
        </Button>
      </div>
      <div className="columns halves">
        <div className="column sheet">
          <FactsPanel kind={info?.kind ?? null} />
        </div>
        <div className="column">
          <PlacePanel info={info} />
          <PeoplePanel />
          <RemovePanel />
          <FaultsPanel />
        </div>
      </div>
    </main>
  );
}
