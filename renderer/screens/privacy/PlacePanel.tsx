import type { HostInfo } from '../../../shared/desktop-api.ts';
import { useLab } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';

/** Where runs are, and what that place can't promise. */
export function PlacePanel({ info }: { readonly info: HostInfo | null }) {
  const { host } = useLab();
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="privacy-place">
      <h2 id="privacy-place">{t('privacy.place.heading')}</h2>
      {info === null ? null : info.runsFolder !== null ? (
        <>
          <p>{t('privacy.place.electron')}</p>
          <p className="code">
            <bdi>{info.runsFolder}</bdi>
          </p>
        </>
      ) : host.whyReadOnly === 'no-store' ? (
        <p>{t('privacy.place.none')}</p>
      ) : (
        <BrowserLimits />
      )}
    </section>
  );
}

const LIMITS = ['clears', 'flush', 'advice'] as const;

function BrowserLimits() {
  const { t } = useWords();
  return (
    <>
      <p>{t('privacy.place.browser')}</p>
      <h3 className="strong">{t('privacy.place.limitsHeading')}</h3>
      <ul className="rows">
        {LIMITS.map((key) => (
          <li key={key}>{t(`privacy.place.limits.${key}`)}</li>
        ))}
      </ul>
    </>
  );
}
