import { WARNING_FUTURES, WORTH_SAYING } from '../../../shared/analysis/missed-payment.ts';
import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import { useWork } from '../../workers/use-work.ts';
import { useQuestion } from '../use-question.ts';

/** Says how many futures miss a payment when they are many; otherwise nothing. */
export function OutlookLine({ habit: name }: { readonly habit: 'pay-in-full' | 'minimum' }) {
  const { t } = useWords();
  const { ui } = useLab();
  const work = useWork('missed-payment', useQuestion({ name }));
  if (work.status !== 'done' || work.answer < WORTH_SAYING) return null;
  return (
    <p className="secondary">
      {t('outlook.play.line', {
        some: work.answer,
        all: WARNING_FUTURES,
        habit: t(`outlook.play.habit.${name}`),
      })}{' '}
      <LinkButton onPress={() => ui.getState().go({ screen: 'score', view: 'outlook' })}>
        {t('outlook.play.link')}
      </LinkButton>
    </p>
  );
}
