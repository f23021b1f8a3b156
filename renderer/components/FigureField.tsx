import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

interface FigureFieldProps<T> {
  readonly label: string;
  /** Null for an empty field or one that holds nothing readable. */
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly read: (text: string) => T | null;
  readonly write: (value: T | null) => string;
  /** Said at the field; it also marks the field as invalid. */
  readonly problem: string | null;
  /** Said when what is typed can't be read. */
  readonly unreadable: string;
  /** Room for so many characters. */
  readonly size: number;
  /** Stands before the field, such as a currency's sign. */
  readonly sign?: string;
}

/**
 * A figure inside a sentence: an amount, a percentage, a number. Heard at every key, and nothing
 * typed is corrected behind the reader's back, so a composition in progress is never disturbed.
 */
export function FigureField<T>(props: FigureFieldProps<T>) {
  const { label, value, onChange, read, write, problem, unreadable, size, sign } = props;
  const [typed, setTyped] = useState(() => write(value));
  // A value set elsewhere (another example) takes the place of what was typed.
  const text = read(typed) === value ? typed : write(value);
  const said = text.trim() !== '' && read(text) === null ? unreadable : problem;
  return (
    <TextField
      className="field"
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(read(next));
      }}
      isInvalid={said !== null}
      validationBehavior="aria"
    >
      <Label className="visually-hidden">{label}</Label>
      <span className="signed">
        {sign}
        <Input className="input number" inputMode="decimal" autoComplete="off" size={size} />
      </span>
      <FieldError className="problem">{said}</FieldError>
    </TextField>
  );
}
