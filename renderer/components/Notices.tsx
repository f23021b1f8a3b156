import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice } from '../stores/ui-store.ts';
import { useLab, useUi } from '../stores/lab.ts';
import { useReason, useWords } from '../text/words.ts';
import { announce } from './announce.ts';
import { Button, IconButton } from './Button.tsx';

/** What has to be said above whatever screen is open. */
export function Notices() {
  const notices = useUi((state) => state.notices);
  const { t } = useWords();
  if (notices.length === 0) return <div />;
  return (
    <section className="notices" aria-label={t('notices.region')}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { ui } = useLab();
  const { t } = useWords();
  const reason = useReason();
  const params = {
    ...notice.params,
    ...(notice.problem === undefined ? {} : { reason: reason(notice.problem) }),
  };
  // Which values a key takes is known where the notice is made.
  const words = (t as (key: string, params: object) => string)(`notices.${notice.key}`, params);
  useEffect(() => announce(words), [words]);
  return (
    <div className={`notice ${notice.tone}`}>
      <p>{words}</p>
      {notice.actions.map(({ key, onPress }) => (
        <Button key={key} size="small" onPress={onPress}>
          {(t as (key: string) => string)(`notices.${key}`)}
        </Button>
      ))}
      {notice.dismissible ? (
        <IconButton
          label={t('notices.dismiss')}
          icon={<X size={16} aria-hidden="true" />}
          size="small"
          onPress={() => ui.getState().dismiss(notice.id)}
        />
      ) : null}
    </div>
  );
}
