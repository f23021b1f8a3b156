import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { BorrowDialog } from './BorrowDialog.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import { HardshipDialog } from './HardshipDialog.tsx';
import { RepayForm } from './RepayForm.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { SpreadDialog } from './SpreadDialog.tsx';

/** What a line's button asks for before it is done. */
export type PlayDialog =
  | { readonly kind: 'repay'; readonly line: string }
  | { readonly kind: 'borrow'; readonly line: string }
  | { readonly kind: 'settle'; readonly line: string; readonly plan: string }
  | { readonly kind: 'spread'; readonly line: string }
  | { readonly kind: 'freeze'; readonly line: string }
  | { readonly kind: 'hardship'; readonly line: string }
  | { readonly kind: 'dispute'; readonly line: string };

interface PlayDialogsProps {
  readonly dialog: PlayDialog | null;
  readonly onClose: () => void;
}

export function PlayDialogs({ dialog, onClose }: PlayDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'repay':
      return <RepayDialog line={dialog.line} onClose={onClose} />;
    case 'borrow':
      return <BorrowDialog line={dialog.line} onClose={onClose} />;
    case 'settle':
      return <SettleDialog {...dialog} onClose={onClose} />;
    case 'spread':
      return <SpreadDialog line={dialog.line} onClose={onClose} />;
    case 'hardship':
      return <HardshipDialog line={dialog.line} onClose={onClose} />;
    case 'dispute':
      return <DisputeDialog line={dialog.line} onClose={onClose} />;
    case 'freeze':
      return <FreezeDialog line={dialog.line} onClose={onClose} />;
  }
}

interface RepayDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

function RepayDialog({ line, onClose }: RepayDialogProps) {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <Dialog
      isOpen
      title={t('play.repay.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.cancel')}</Button>}
    >
      <RepayForm line={line} onDone={onClose} />
    </Dialog>
  );
}
