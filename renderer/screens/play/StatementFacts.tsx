import type { Day } from '../../../shared/units/day.ts';
import type { Money } from '../../../shared/units/money.ts';
import type { Statement } from '../../../shared/views/statement.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { DetailFact, DetailFacts } from './DetailFacts.tsx';

interface StatementFactsProps {
  readonly statement: Statement | null;
  /** Of a card's statement: what is unpaid, and what its month was charged. */
  readonly card?: {
    readonly left: Money;
    readonly interest: Money;
    readonly fees: Money;
  };
  readonly nextOn: Day;
}

/** The latest bill or statement: its total part by part, its minimum, and when the next is cut. */
export function StatementFacts({ statement, card, nextOn }: StatementFactsProps) {
  const { t } = useWords();
  const formats = useFormats();
  const next = t('lineDetails.statement.next', { day: nextOn });
  if (statement === null) {
    return <p className="secondary">{formats.join([t('lineDetails.statement.none'), next])}</p>;
  }
  const { of, cutOn, dueOn, total, minimum, parts } = statement;
  const title = t(of === 'card' ? 'lineDetails.statement.card' : 'lineDetails.statement.bill', {
    day: cutOn,
  });
  return (
    <div>
      <DetailFacts title={title}>
        {parts.map(({ part, amount }) => (
          <DetailFact key={part} name={t(`lineDetails.statement.part.${part}`)}>
            {formats.plain(amount)}
          </DetailFact>
        ))}
        <DetailFact name={t('lineDetails.statement.total')}>
          <strong>{formats.plain(total)}</strong>
        </DetailFact>
        <DetailFact name={t('lineDetails.statement.minimum', { day: dueOn })}>
          {formats.plain(minimum)}
        </DetailFact>
        {card === undefined ? null : (
          <>
            <DetailFact name={t('lineDetails.statement.left')}>
              {formats.plain(card.left)}
            </DetailFact>
            {card.interest === 0 ? null : (
              <DetailFact name={t('lineDetails.statement.interest')}>
                {formats.plain(card.interest)}
              </DetailFact>
            )}
            {card.fees === 0 ? null : (
              <DetailFact name={t('lineDetails.statement.fees')}>
                {formats.plain(card.fees)}
              </DetailFact>
            )}
          </>
        )}
      </DetailFacts>
      <p className="small">{next}</p>
    </div>
  );
}
