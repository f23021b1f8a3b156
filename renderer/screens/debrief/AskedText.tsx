import { Fragment } from 'react';
import { readText } from '../../../shared/scenario/text.ts';
import type { AskedQuestion, FactValue } from '../../../shared/views/debrief-questions.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { useUi } from '../../stores/lab.ts';
import { useFormats } from '../../text/words.ts';

/** A question with what it names of the run put in its places. */
export function AskedText({ question }: { readonly question: AskedQuestion }) {
  const language = useUi((state) => state.language);
  const { words } = readText(question.text, language);
  if (Object.keys(question.facts).length === 0) return <TextOf text={question.text} />;
  // Every other part is the name of a placeholder.
  const parts = words.split(/\{([a-z][a-z0-9-]*)\}/);
  return (
    <bdi>
      {parts.map((part, i) => {
        const fact = i % 2 === 1 ? question.facts[part] : undefined;
        return <Fragment key={i}>{fact === undefined ? part : <Value fact={fact} />}</Fragment>;
      })}
    </bdi>
  );
}

function Value({ fact }: { readonly fact: FactValue }) {
  const formats = useFormats();
  switch (fact.kind) {
    case 'day':
      return <strong>{formats.day(fact.day)}</strong>;
    case 'money':
      return <strong className="number">{formats.money(fact.amount)}</strong>;
    case 'text':
      return (
        <strong>
          <TextOf text={fact.text} />
        </strong>
      );
  }
}
