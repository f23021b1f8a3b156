import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { certificate } from '../../../shared/views/certificate.ts';
import { Button } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useJournal, useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { AfterClosing } from './AfterClosing.tsx';
import { CloseHead } from './CloseHead.tsx';

interface CertificateStepProps {
  readonly line: string;
  readonly onLeave: () => void;
}

/** The proof at the end of the way, fit to be printed. */
export function CertificateStep({ line, onLeave }: CertificateStepProps) {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <main className="screen close">
      <CloseHead
        line={line}
        step="certificate"
        title={t('close.titleDone', { line: nameOf(line) })}
      >
        <p>{t('close.certificate.next')}</p>
      </CloseHead>
      <div className="columns halves">
        <div className="column certificate-column">
          <CertificateSheet line={line} />
          <div className="cluster no-print">
            <Button onPress={() => window.print()}>
              <Printer size={16} aria-hidden="true" />
              {t('close.certificate.print')}
            </Button>
            <Button kind="primary" onPress={onLeave}>
              {t('close.certificate.back')}
            </Button>
          </div>
        </div>
        <div className="column sheet no-print">
          <AfterClosing line={line} />
        </div>
      </div>
    </main>
  );
}

function CertificateSheet({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const { persona } = useScenario();
  const state = usePresent();
  const journal = useJournal();
  const proof = useMemo(() => certificate(state, journal, line), [state, journal, line]);
  if (proof === null) return null;
  const facts = [
    ['line', nameOf(line)],
    ['opened', formats.day(proof.openedOn, 'long')],
    ['closed', formats.day(proof.closedOn, 'long')],
    ['owed', formats.money(proof.owed)],
    ['cost', formats.money(proof.cost)],
  ] as const;
  return (
    <article className="certificate" aria-labelledby="certificate-title">
      <h2 id="certificate-title" className="h1">
        {t('close.certificate.title')}
      </h2>
      <p className="small">{t('close.certificate.simulated')}</p>
      <dl>
        <div>
          <dt>{t('close.certificate.holder')}</dt>
          <dd>
            <TextOf text={persona.name} />
          </dd>
        </div>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`close.certificate.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('close.certificate.hash')}</dt>
          <dd className="code">{proof.hash}</dd>
        </div>
      </dl>
      <p className="why">{t('close.certificate.hashWhy')}</p>
    </article>
  );
}
