import { readText, type Text } from '../../shared/scenario/text.ts';
import { useUi } from '../stores/lab.ts';

/**
 * Words from a scenario file. `bdi` keeps their direction to themselves, and `lang` is set where
 * the author has written them only in the other language.
 */
export function TextOf({ text }: { readonly text: Text }) {
  const language = useUi((state) => state.language);
  const read = readText(text, language);
  const other = read.language !== null && read.language !== language;
  return <bdi {...(other ? { lang: read.language ?? undefined } : {})}>{read.words}</bdi>;
}
