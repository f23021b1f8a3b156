import { useDeferredValue, useMemo, useState } from 'react';
import { drawQuotes, type DrawQuote } from '../../../shared/analysis/draw-quote.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { ZERO, type Money } from '../../../shared/units/money.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import { RadioTable } from '../../components/RadioTable.tsx';
import { useUi } from '../../stores/lab.ts';
import { useLineView, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { RiskConfirm, RiskFacts } from './RiskFacts.tsx';
import { useRiskCheck } from './use-risk-check.ts';

interface BorrowDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** Money to hand: every way of repaying it with its cost beside it, before anything is borrowed. */
export function BorrowDialog({ line, onClose }: BorrowDialogProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { free } = useLineView(line);
  const [amount, setAmount] = useState<Money | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const quotes = useQuotes(line, amount);
  const only = quotes.length === 1 ? quotes[0] : undefined;
  const quote = only ?? quotes.find((one) => keyOf(one) === chosen);
  const action = useMemo(() => drawOf(line, amount, quote), [line, amount, quote]);
  const canBorrow = action !== null;
  const check = useRiskCheck(action, onClose);
  const words = canBorrow
    ? t('play.borrow.confirm', { amount: action.amount })
    : t('play.borrow.confirmEmpty');
  return (
    <Dialog
      isOpen
      title={t('play.borrow.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={!canBorrow} onPress={check.begin}>
            {words}
          </Button>
          <Button onPress={onClose}>{t('play.borrow.leave')}</Button>
        </>
      }
    >
      <p className="secondary">{t('play.borrow.free', { amount: free })}</p>
      <MoneyField
        label={t('play.borrow.amount')}
        value={amount}
        onChange={setAmount}
        problem={useProblem(quotes)}
        unreadable={t('play.repay.unreadable')}
      />
      <Ways quotes={quotes} chosen={only ? keyOf(only) : chosen} onChoose={setChosen} />
      {quote === undefined ? null : (
        <>
          <Means quote={quote} />
          <RiskFacts risk={check.risk} cost={quote.quote?.path.cost ?? ZERO} />
        </>
      )}
      <RiskConfirm check={check} confirm={words} />
    </Dialog>
  );
}

/** Null while nothing that can be drawn is chosen. */
function drawOf(line: string, amount: Money | null, quote: DrawQuote | undefined) {
  if (amount === null || quote === undefined || quote.refusal !== null) return null;
  const { method, periods } = quote;
  return { kind: 'draw', line, amount, method, periods } as const;
}

function useQuotes(line: string, amount: Money | null): readonly DrawQuote[] {
  const scenario = useScenario();
  const state = usePresent();
  // Every way runs the engine until the debt is gone: typing must not wait for it.
  const asked = useDeferredValue(amount);
  return useMemo(
    () => (asked === null ? [] : drawQuotes(scenario, state, line, asked)),
    [scenario, state, line, asked],
  );
}

/** What stands against every way alike, said at the amount. */
function useProblem(quotes: readonly DrawQuote[]): string | null {
  const say = useSay();
  const nameOf = useNames();
  const [first] = quotes;
  if (first === undefined || first.refusal === null) return null;
  return quotes.every(({ refusal }) => refusal !== null)
    ? say(describeRefusal(first.refusal, nameOf))
    : null;
}

function keyOf({ method, periods }: DrawQuote): string {
  return `${method ?? ''} ${periods ?? ''}`;
}

interface WaysProps {
  readonly quotes: readonly DrawQuote[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Ways({ quotes, chosen, onChoose }: WaysProps) {
  const { t } = useWords();
  const formats = useFormats();
  const language = useUi((state) => state.language);
  const { region } = useScenario();
  const quoted = quotes.filter(({ quote }) => quote !== null);
  if (quoted.length === 0) return null;
  const none = t('play.offer.none');
  return (
    <RadioTable
      label={t('play.borrow.ways')}
      choiceLabel={t('play.borrow.way')}
      columns={[
        { key: 'total', label: t('play.borrow.total') },
        { key: 'cost', label: t('play.borrow.cost') },
        { key: 'rate', label: REGIONS[region].disclosedRate.name[language] },
        { key: 'monthly', label: t('play.borrow.most') },
      ]}
      rows={quoted.map((one) => ({
        key: keyOf(one),
        label: t(`play.borrow.method.${one.method ?? 'only'}`, { periods: one.periods ?? 0 }),
        cells: [
          formats.plain(one.quote?.path.total ?? 0),
          formats.plain(one.quote?.path.cost ?? 0),
          typeof one.quote?.disclosed === 'number' ? formats.percent(one.quote.disclosed) : none,
          formats.plain(one.quote?.perMonth ?? 0),
        ],
        isDisabled: one.refusal !== null,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}

/** The first payment and the last. */
function Means({ quote: { quote } }: { readonly quote: DrawQuote }) {
  const { t } = useWords();
  const formats = useFormats();
  const first = quote?.path.payments[0];
  if (quote === null || first === undefined) return null;
  const { payments } = quote.path;
  return (
    <p className="offer-detail">
      {payments.length === 1
        ? t('play.borrow.once', { day: first.on, amount: first.amount })
        : t('play.borrow.first', {
            day: first.on,
            amount: first.amount,
            last: formats.day(payments.at(-1)?.on ?? first.on, 'long'),
            count: payments.length,
          })}
    </p>
  );
}
