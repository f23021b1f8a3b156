import { useId, type ReactNode } from 'react';

export interface ListedOption {
  readonly key: string;
  readonly label: ReactNode;
  /** Said under it, such as why it can't be chosen. */
  readonly note: ReactNode;
  readonly isDisabled: boolean;
}

interface OptionListProps {
  readonly label: string;
  readonly options: readonly ListedOption[];
  /** One of them, or as many as are right. */
  readonly kind: 'one' | 'many';
  /** By position. */
  readonly picked: readonly number[];
  readonly onChange: (picked: readonly number[]) => void;
}

/** Answers in words, one under the other. Arrow keys move among radios, Space ticks a box. */
export function OptionList({ label, options, kind, picked, onChange }: OptionListProps) {
  const name = useId();
  const toggle = (i: number) => {
    if (kind === 'one') onChange([i]);
    else onChange(picked.includes(i) ? picked.filter((other) => other !== i) : [...picked, i]);
  };
  return (
    <div
      className="choices question-options"
      role={kind === 'one' ? 'radiogroup' : 'group'}
      aria-label={label}
    >
      {options.map((option, i) => (
        <div key={option.key} data-selected={picked.includes(i) || undefined}>
          <label className="choice" data-disabled={option.isDisabled || undefined}>
            <input
              className={kind === 'one' ? 'radio' : 'tick'}
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              checked={picked.includes(i)}
              disabled={option.isDisabled}
              onChange={() => toggle(i)}
              aria-describedby={option.note === null ? undefined : `${name}-${i}`}
            />
            <span>{option.label}</span>
          </label>
          {option.note === null ? null : (
            <p className="small option-note" id={`${name}-${i}`}>
              {option.note}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
