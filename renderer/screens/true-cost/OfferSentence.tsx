import {
  DAILY_UNITS,
  FEE_TIMES,
  OFFER_FIELDS,
  REPAYMENTS,
  type OfferField,
  type OfferProblem,
  type TypedOffer,
} from '../../../shared/analysis/offer.ts';
import { REPAYMENT_METHODS } from '../../../shared/rates/schedule.ts';
import { FigureField } from '../../components/FigureField.tsx';
import { InlineSelect } from '../../components/InlineSelect.tsx';
import { readCount, writeCount } from '../../format/read-count.ts';
import { readMoney } from '../../format/read-money.ts';
import { readPercent, writePercent } from '../../format/read-percent.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { sentenceParts } from './sentence-parts.ts';
import { useProblemWords } from './use-problem-words.ts';

interface OfferSentenceProps {
  readonly typed: TypedOffer;
  readonly problems: readonly OfferProblem[];
  readonly onChange: (typed: TypedOffer) => void;
}

/** The advert as a sentence, with fields for what differs from advert to advert. */
export function OfferSentence(props: OfferSentenceProps) {
  const { t } = useWords();
  const { typed } = props;
  const isOnce = typed.kind === 'daily-price' && typed.repayment === 'once';
  const sentence = t(`trueCost.sentence.${isOnce ? 'daily-price-once' : typed.kind}`);
  return (
    <div className="offer-sentence" role="group" aria-label={t('trueCost.sentenceLabel')}>
      {sentenceParts(sentence).map((part, i) =>
        part.kind === 'words' ? (
          <span key={i} className={/^[,.，。]/.test(part.text) ? 'tight' : ''}>
            {part.text}
          </span>
        ) : (
          <Place key={part.name} name={part.name} {...props} />
        ),
      )}
    </div>
  );
}

function Place({ name, ...props }: OfferSentenceProps & { readonly name: string }) {
  const isPerDay = name === 'rate' && props.typed.kind === 'daily-price';
  if (isPerDay && props.typed.dailyUnit === 'money') return <Figure field="perDay" {...props} />;
  const field = OFFER_FIELDS.find((known) => known === name);
  return field === undefined ? (
    <Choice name={name} {...props} />
  ) : (
    <Figure field={field} {...props} />
  );
}

function Figure({
  field,
  typed,
  problems,
  onChange,
}: OfferSentenceProps & { readonly field: OfferField }) {
  const { t } = useWords();
  const formats = useFormats();
  const say = useProblemWords();
  const found = problems.find((problem) => problem.field === field);
  const label = t(`trueCost.field.${field}`);
  const common = {
    label,
    problem: found === undefined ? null : say(found),
    unreadable: t('trueCost.unreadable', { label, example: EXAMPLES[field] }),
  };
  switch (field) {
    case 'rate':
      return (
        <FigureField
          {...common}
          value={typed.rate}
          onChange={(rate) => onChange({ ...typed, rate })}
          read={readPercent}
          write={writePercent}
          size={5}
        />
      );
    case 'months':
    case 'days':
      return (
        <FigureField
          {...common}
          value={typed[field]}
          onChange={(count) => onChange({ ...typed, [field]: count })}
          read={readCount}
          write={writeCount}
          size={3}
        />
      );
    default:
      return (
        <FigureField
          {...common}
          value={typed[field]}
          onChange={(amount) => onChange({ ...typed, [field]: amount })}
          read={readMoney}
          write={(amount) => (amount === null ? '' : formats.plain(amount))}
          size={9}
          {...(field === 'perDay' ? {} : { sign: formats.sign })}
        />
      );
  }
}

const EXAMPLES: Readonly<Record<OfferField, string>> = {
  amount: '6000',
  months: '12',
  days: '14',
  rate: '0.6',
  perDay: '0.5',
  fee: '100',
  payment: '500',
};

function Choice({ name, typed, onChange }: OfferSentenceProps & { readonly name: string }) {
  const { t } = useWords();
  const formats = useFormats();
  if (name === 'repayment') {
    const keys = typed.kind === 'daily-price' ? REPAYMENTS : REPAYMENT_METHODS;
    return (
      <InlineSelect
        label={t('trueCost.field.repayment')}
        options={keys.map((key) => ({ key, label: t(`trueCost.repayments.${key}`) }))}
        value={typed.repayment}
        onChange={(repayment) => onChange({ ...typed, repayment })}
      />
    );
  }
  if (name === 'feeTime') {
    return (
      <InlineSelect
        label={t('trueCost.field.feeTime')}
        options={FEE_TIMES.map((key) => ({ key, label: t(`trueCost.feeTimes.${key}`) }))}
        value={typed.feeTime}
        onChange={(feeTime) => onChange({ ...typed, feeTime })}
      />
    );
  }
  const sign = { percent: '%', money: formats.sign };
  return (
    <InlineSelect
      label={t('trueCost.field.dailyUnit')}
      options={DAILY_UNITS.map((key) => ({ key, label: sign[key] }))}
      value={typed.dailyUnit}
      onChange={(dailyUnit) => onChange({ ...typed, dailyUnit })}
    />
  );
}
