import type { ParameterUnit } from '../../../shared/scenario/parameter.ts';
import type { ParameterValues } from '../../../shared/scenario/parameters-text.ts';
import type { Scenario, ScenarioParameter } from '../../../shared/scenario/scenario.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { money } from '../../../shared/units/money.ts';
import { PPM_ONE, ppm } from '../../../shared/units/rate.ts';
import { FigureField } from '../../components/FigureField.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { readCount, writeCount } from '../../format/read-count.ts';
import { readMoney, writeMoney } from '../../format/read-money.ts';
import { readPercent, writePercent } from '../../format/read-percent.ts';
import { useUi } from '../../stores/lab.ts';
import { useFormats, useWords } from '../../text/words.ts';

interface ParameterFormProps {
  readonly scenario: Scenario;
  readonly values: ParameterValues;
  readonly onChange: (values: ParameterValues) => void;
}

/** What a teacher may change before a run, without editing the file. */
export function ParameterForm({ scenario, values, onChange }: ParameterFormProps) {
  const { t } = useWords();
  const { parameters = [] } = scenario;
  if (parameters.length === 0) return null;
  return (
    <section className="section stack parameters">
      <h3>{t('questions.parameters.title')}</h3>
      {parameters.map((parameter) => (
        <Field
          key={parameter.id}
          parameter={parameter}
          value={values[parameter.id] ?? parameter.value}
          onChange={(value) => onChange({ ...values, [parameter.id]: value })}
        />
      ))}
    </section>
  );
}

interface Kind {
  readonly read: (text: string) => number | null;
  readonly write: (value: number | null) => string;
}

const COUNT: Kind = { read: readCount, write: writeCount };
const KINDS: Readonly<Record<ParameterUnit, Kind>> = {
  money: { read: readMoney, write: (value) => writeMoney(value === null ? null : money(value)) },
  percent: {
    read: readPercent,
    write: (value) => writePercent(value === null ? null : ppm(value)),
  },
  count: COUNT,
  days: COUNT,
};

interface FieldProps {
  readonly parameter: ScenarioParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Field({ parameter, value, onChange }: FieldProps) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const say = useParts(parameter.unit);
  const { label, min, max, step, drawn, unit } = parameter;
  const range = { min: say(min), max: say(max), step: say(step) };
  if (drawn) {
    return (
      <p className="row">
        <TextOf text={label} />
        <span className="small end">{t('questions.parameters.drawn', range)}</span>
      </p>
    );
  }
  const isOff = value < min || value > max || (value - min) % step !== 0;
  return (
    <div className="row">
      <span>
        <TextOf text={label} />
        <span className="small"> {t('questions.parameters.range', range)}</span>
      </span>
      <span className="end">
        <FigureField
          label={readText(label, language).words}
          value={value}
          onChange={(next) => {
            if (next !== null) onChange(next);
          }}
          {...KINDS[unit]}
          problem={isOff ? t('questions.parameters.off', range) : null}
          unreadable={t('questions.figure.unreadable')}
          size={10}
        />
      </span>
    </div>
  );
}

function useParts(unit: ParameterUnit): (parts: number) => string {
  const formats = useFormats();
  return (parts) => {
    if (unit === 'money') return formats.plain(money(parts));
    return unit === 'percent' ? formats.percent(parts / PPM_ONE, 2) : formats.number(parts);
  };
}
