import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';

interface InlineSelectProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}

/** One of a few, inside a sentence. */
export function InlineSelect<K extends string>(props: InlineSelectProps<K>) {
  const { label, options, value, onChange } = props;
  return (
    <Select
      className="inline-select"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <AriaButton className="input">
        <SelectValue>{options.find(({ key }) => key === value)?.label ?? ''}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </AriaButton>
      <Popover className="menu-popover">
        <ListBox className="menu">
          {options.map(({ key, label: words }) => (
            <ListBoxItem key={key} id={key} className="menu-item" textValue={words}>
              {({ isSelected }) => (
                <>
                  <span className="tick" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  {words}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
