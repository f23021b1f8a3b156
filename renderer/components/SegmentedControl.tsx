import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface Segment<K extends string> {
  readonly key: K;
  readonly label: ReactNode;
  /** When the visible label is in another language than the page. */
  readonly lang?: string;
}

interface SegmentedControlProps<K extends string> {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
  /** `ink`: the chosen one filled, as the language switch. */
  readonly look?: 'line' | 'ink';
}

/** One of a few, always one: a radio group in a row. */
export function SegmentedControl<K extends string>(props: SegmentedControlProps<K>) {
  const { label, segments, value, onChange, look = 'line' } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={look === 'ink' ? 'segments ink' : 'segments'}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ key }) => keys.has(key));
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      {segments.map(({ key, label: words, lang }) => (
        <ToggleButton key={key} id={key} className="segment">
          <span lang={lang}>{words}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
