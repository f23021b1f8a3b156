import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MONITOR_RULES, type MonitorRuleId } from '../../../shared/closing/monitor-rules.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import './lender.css';
import { OwnRunPanel } from './OwnRunPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';

const VIEWS = ['run', 'people'] as const;
type View = (typeof VIEWS)[number];

/** Closing from the lender's side: what the monitor says of this run, and of a whole population. */
export function LenderScreen() {
  const { ui } = useLab();
  const { t } = useWords();
  const [view, setView] = useState<View>('run');
  const [off, setOff] = useState<ReadonlySet<MonitorRuleId>>(new Set());
  const rules = useMemo(() => MONITOR_RULES.filter(({ test }) => !off.has(test.kind)), [off]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that led here is gone: the keyboard and the reader start at the title.
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="screen lender">
      <div className="screen-head ruled">
        <div className="stack">
          <div className="cluster">
            <Button size="small" onPress={() => ui.getState().go({ screen: 'close' })}>
              <ArrowLeft size={14} aria-hidden="true" />
              {t('lender.back')}
            </Button>
            <h1 ref={heading} tabIndex={-1}>
              {t('lender.title')}
            </h1>
            <SegmentedControl
              label={t('lender.viewLabel')}
              segments={VIEWS.map((key) => ({ key, label: t(`lender.views.${key}`) }))}
              value={view}
              onChange={setView}
            />
          </div>
          <p className="prose">{t('lender.lead')}</p>
        </div>
      </div>
      <div className="columns lender-columns">
        <RulesPanel off={off} onChange={setOff} />
        {view === 'run' ? <OwnRunPanel rules={rules} /> : <PeoplePanel rules={rules} />}
      </div>
    </main>
  );
}
