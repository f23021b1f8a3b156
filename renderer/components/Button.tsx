import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary`: at most one on a screen, and none in a borrowing prompt. */
  readonly kind?: 'plain' | 'primary' | 'bare';
  readonly size?: 'normal' | 'small';
  readonly wide?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
}

export function Button({ kind = 'plain', size = 'normal', wide = false, ...rest }: ButtonProps) {
  const names = ['button', kind, size === 'small' ? 'small' : '', wide ? 'wide' : ''];
  return <AriaButton {...rest} className={names.filter((name) => name !== '').join(' ')} />;
}

interface IconButtonProps {
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'plain' | 'bare';
  readonly size?: 'normal' | 'small';
  readonly isDisabled?: boolean;
}

export function IconButton({ label, icon, kind = 'bare', size, ...rest }: IconButtonProps) {
  const names = `button icon ${kind}${size === 'small' ? ' small' : ''}`;
  return (
    <AriaButton {...rest} aria-label={label} className={names} render={withTitle(label)}>
      {icon}
    </AriaButton>
  );
}

/** The browser's own tooltip: sighted readers get the name that screen readers get. */
function withTitle(title: string) {
  return (props: React.JSX.IntrinsicElements['button']) => <button {...props} title={title} />;
}

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
}

/** Underlined words that do something on this screen. */
export function LinkButton(props: LinkButtonProps) {
  return <AriaButton {...props} className="link" />;
}
