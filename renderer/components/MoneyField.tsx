import { useState, type KeyboardEvent } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import type { Money } from '../../shared/units/money.ts';
import { readMoney, writeMoney } from '../format/read-money.ts';

interface MoneyFieldProps {
  readonly label: string;
  /** Minor units; null for an empty field or one that holds no amount. */
  readonly value: Money | null;
  readonly onChange: (value: Money | null) => void;
  /** Said under the field; it also marks the field as invalid. */
  readonly problem?: string | null;
  /** Said when what is typed is no amount. */
  readonly unreadable: string;
  readonly onEnter?: () => void;
}

/**
 * An amount in major units, heard at every key: what stands in the field is what a button beside it
 * will do. Nothing typed is corrected behind the reader's back; the rules say what is wrong with it.
 */
export function MoneyField(props: MoneyFieldProps) {
  const { label, value, onChange, problem = null, unreadable, onEnter } = props;
  const [typed, setTyped] = useState('');
  // An amount chosen elsewhere (a quick amount, an emptied form) takes the place of what was typed.
  const text = sameAmount(readMoney(typed), value) ? typed : writeMoney(value);
  const isUnreadable = text.trim() !== '' && readMoney(text) === null;
  const said = isUnreadable ? unreadable : problem;
  return (
    <TextField
      className="field"
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(readMoney(next));
      }}
      isInvalid={said !== null}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <Input
        className="input number"
        inputMode="decimal"
        autoComplete="off"
        onKeyDown={(event) => enter(event, onEnter)}
      />
      <FieldError className="problem">{said}</FieldError>
    </TextField>
  );
}

function sameAmount(a: Money | null, b: Money | null): boolean {
  return a === b;
}

/** Enter that ends a Chinese composition chooses a word; it doesn't send the form. */
function enter(event: KeyboardEvent, onEnter: (() => void) | undefined): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
}
