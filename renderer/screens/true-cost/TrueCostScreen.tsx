import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { OFFER_KINDS, checkOffer, type Offer } from '../../../shared/analysis/offer.ts';
import { trueCost } from '../../../shared/analysis/true-cost.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { OfferSentence } from './OfferSentence.tsx';
import { OwedPanel } from './OwedPanel.tsx';
import { RatesPanel } from './RatesPanel.tsx';
import { SchedulePanel } from './SchedulePanel.tsx';
import './true-cost.css';

/** An offer as its advert states it, and what it costs in every convention. */
export function TrueCostScreen() {
  const { ui } = useLab();
  const { t } = useWords();
  const { kind, drafts } = useUi((state) => state.advert);
  const typed = drafts[kind];
  const checked = useMemo(() => checkOffer(typed), [typed]);
  const offer = useLastOffer(checked.ok ? checked.value : null, kind);
  const cost = useMemo(() => (offer === null ? null : trueCost(offer)), [offer]);
  return (
    <main className="screen true-cost">
      <div className="true-cost-head">
        <div className="stack">
          <div className="title-row">
            <BackButton />
            <h1>{t('trueCost.title')}</h1>
            <SegmentedControl
              label={t('trueCost.kindLabel')}
              segments={OFFER_KINDS.map((key) => ({ key, label: t(`trueCost.kinds.${key}`) }))}
              value={kind}
              onChange={(key) => ui.getState().setAdvert(drafts[key])}
            />
          </div>
          <OfferSentence
            key={kind}
            typed={typed}
            problems={checked.ok ? [] : checked.error}
            onChange={ui.getState().setAdvert}
          />
        </div>
        <AnswerPanel cost={cost} isCurrent={checked.ok} />
      </div>
      {cost === null || offer === null ? (
        <div className="columns sheet" />
      ) : (
        <div className="columns true-cost-columns">
          <OwedPanel offer={offer} cost={cost} />
          <RatesPanel cost={cost} />
          <SchedulePanel offer={offer} cost={cost} />
        </div>
      )}
    </main>
  );
}

/** The last complete sentence of this kind: its figures stay while a field is being rewritten. */
function useLastOffer(current: Offer | null, kind: Offer['kind']): Offer | null {
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  const shown = current ?? last;
  return shown?.kind === kind ? shown : null;
}

function BackButton() {
  const { ui } = useLab();
  const { t } = useWords();
  const route = useUi((state) => state.route);
  const back = () => {
    if (route.screen === 'true-cost') ui.getState().go(route.back);
  };
  return (
    <Button size="small" onPress={back}>
      <ArrowLeft size={14} aria-hidden="true" />
      {t('trueCost.back')}
    </Button>
  );
}
