import type { FigureUnit } from '../../../../shared/scenario/live-value.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { FigureField } from '../../../components/FigureField.tsx';
import { readCount, writeCount } from '../../../format/read-count.ts';
import { readMoney, writeMoney } from '../../../format/read-money.ts';
import { readPercent, writePercent } from '../../../format/read-percent.ts';
import { useWords } from '../../../text/words.ts';

interface FigureAnswerProps {
  readonly unit: FigureUnit;
  /** In the smallest steps of the unit; null while nothing readable stands there. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const READ: Readonly<Record<FigureUnit, (text: string) => number | null>> = {
  money: readMoney,
  percent: readPercent,
  count: readCount,
};

const WRITE: Readonly<Record<FigureUnit, (value: number | null) => string>> = {
  money: (value) => writeMoney(value === null ? null : money(value)),
  percent: (value) => writePercent(value === null ? null : ppm(value)),
  count: writeCount,
};

/** A figure in the unit that the question asks for. */
export function FigureAnswer({ unit, value, onChange }: FigureAnswerProps) {
  const { t } = useWords();
  return (
    <FigureField
      label={t(`questions.figure.${unit}`)}
      value={value}
      onChange={onChange}
      read={READ[unit]}
      write={WRITE[unit]}
      problem={null}
      unreadable={t('questions.figure.unreadable')}
      size={14}
    />
  );
}
