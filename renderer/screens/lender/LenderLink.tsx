import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';

/** The way to the other side of the counter. */
export function LenderLink() {
  const { ui } = useLab();
  const { t } = useWords();
  return (
    <p>
      <LinkButton onPress={() => ui.getState().go({ screen: 'lender' })}>
        {t('lender.link')}
      </LinkButton>
    </p>
  );
}
