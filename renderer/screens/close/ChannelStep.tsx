import { useState } from 'react';
import type { Channel } from '../../../shared/closing/closing-terms.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import type { ChannelView } from '../../../shared/views/closing-view.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { Button } from '../../components/Button.tsx';
import { RadioTable } from '../../components/RadioTable.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { CloseHead } from './CloseHead.tsx';
import { useClosing } from './use-closing.ts';
import { WayCount } from './WayCount.tsx';

interface ChannelStepProps {
  readonly line: string;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** Where to ask: every way with its steps, its days and its proof, before one is begun. */
export function ChannelStep({ line, onBack, onLeave }: ChannelStepProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const { day } = usePresent();
  const { channels } = useClosing(line);
  const [channel, setChannel] = useState<Channel | null>(channels[0]?.channel ?? null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const chosen = channels.find((one) => one.channel === channel);
  if (chosen === undefined) return null;
  const isOpen = chosen.opens <= day;
  const go = () =>
    setRefusal(
      act(
        isOpen
          ? { kind: 'begin-close', line, channel: chosen.channel }
          : { kind: 'advance', to: chosen.opens },
      ),
    );
  return (
    <main className="screen close">
      <CloseHead line={line} step="channel" title={t('close.title', { line: nameOf(line) })}>
        <p>{t('closing.channel.notice')}</p>
      </CloseHead>
      <div className="columns halves">
        <section className="column stack">
          <h2>{t('closing.channel.title')}</h2>
          <ChannelTable line={line} channels={channels} value={channel} onChange={setChannel} />
          {refusal === null ? null : (
            <p className="problem">{say(describeRefusal(refusal, nameOf))}</p>
          )}
          <div className="cluster">
            <Button onPress={go}>
              {isOpen
                ? t('closing.channel.begin')
                : t('closing.channel.beginOn', { day: chosen.opens })}
            </Button>
            <Button onPress={onBack}>{t('close.confirm.back')}</Button>
            <Button kind="bare" onPress={onLeave}>
              {t('close.confirm.notNow')}
            </Button>
          </div>
        </section>
        <div
          className="column sheet stack"
          tabIndex={0}
          role="region"
          aria-label={t('closing.count.title')}
        >
          <WayCount count={chosen.count} />
        </div>
      </div>
    </main>
  );
}

interface ChannelTableProps {
  readonly line: string;
  readonly channels: readonly ChannelView[];
  readonly value: Channel | null;
  readonly onChange: (channel: Channel) => void;
}

function ChannelTable({ line, channels, value, onChange }: ChannelTableProps) {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { day } = usePresent();
  const { closing } = useLineView(line).line.terms;
  return (
    <RadioTable<Channel>
      label={t('closing.channel.label', { line: nameOf(line) })}
      choiceLabel={t('closing.channel.column')}
      columns={[
        { key: 'steps', label: t('closing.channel.steps') },
        { key: 'done', label: t('closing.channel.done') },
        { key: 'hours', label: t('closing.channel.hours'), align: 'start' },
        { key: 'mishap', label: t('closing.channel.mishap'), align: 'start' },
        { key: 'proof', label: t('closing.channel.proof'), align: 'start' },
      ]}
      rows={channels.map(({ channel, opens, done, count }) => {
        const { officeHours, mishap, proof } = closing.channels[channel];
        const share = mishap / PPM_ONE;
        return {
          key: channel,
          label: t(`closing.channel.name.${channel}`),
          cells: [
            formats.number(count.leaving),
            formats.day(done),
            opens > day
              ? t('closing.channel.opens', { day: opens })
              : t(officeHours ? 'closing.channel.office' : 'closing.channel.always'),
            mishap === 0 ? t('closing.channel.never') : t('closing.channel.chance', { share }),
            t(`closing.channel.proofOf.${proof}`),
          ],
        };
      })}
      value={value}
      onChange={onChange}
    />
  );
}
