import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../text/words.ts';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, in reading order; leaving is one of them. */
  readonly actions: ReactNode;
  readonly wide?: boolean;
}

/** A question over the page. Escape and a press outside leave it. */
export function Dialog({ title, isOpen, onClose, children, actions, wide = false }: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog">
          <Heading slot="title" className="h2">
            {title}
          </Heading>
          {children}
          <div className="actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly confirm: string;
  readonly children: ReactNode;
}

/** Both answers are equally large and neither is filled. */
export function Confirm({ confirm, onConfirm, onClose, children, ...rest }: ConfirmProps) {
  const { t } = useWords();
  const actions = (
    <>
      <Button
        onPress={() => {
          onClose();
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button autoFocus onPress={onClose}>
        {t('common.cancel')}
      </Button>
    </>
  );
  return (
    <Dialog {...rest} onClose={onClose} actions={actions}>
      <div>{children}</div>
    </Dialog>
  );
}
