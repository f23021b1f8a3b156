import { hueOfLine } from '../../charts/hues.ts';
import { LineTag } from '../../components/LineTag.tsx';
import { Button } from '../../components/Button.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { useLab } from '../../stores/lab.ts';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

/** Every line with its state, where there are several: which one is this page about? */
export function LineChooser({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { ui } = useLab();
  const nameOf = useNames();
  const { lines } = useScenario();
  const state = usePresent();
  if (lines.length < 2) return null;
  return (
    <nav aria-label={t('closing.chooser.label')}>
      <ul className="line-chooser">
        {lines.map(({ id }, i) => (
          <li key={id}>
            <Button
              size="small"
              kind={id === line ? 'plain' : 'bare'}
              aria-current={id === line ? 'page' : undefined}
              onPress={() => ui.getState().go({ screen: 'close', line: id })}
            >
              <Swatch hue={hueOfLine(i)} />
              {nameOf(id)}
              <LineTag status={state.lines[id]?.status ?? 'open'} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
