import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';

export type Tone = 'primary' | 'plain' | 'quiet' | 'danger';

export interface Look {
  tone?: Tone;
  small?: boolean;
}

/** The classes of a button, for what looks like one and is a link. */
export function buttonClass({ tone = 'plain', small = false }: Look): string {
  return cx(styles.button, styles[tone], small && styles.small);
}

export type ButtonProps = ComponentProps<'button'> & Look & { icon?: ReactNode; busy?: boolean };

/** An act, done once however long the key is held down. While busy it keeps its place and its focus but does nothing. */
export function Button({
  tone,
  small,
  icon,
  busy = false,
  className,
  children,
  onClick,
  onKeyDown,
  ...rest
}: ButtonProps) {
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    onKeyDown?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass({ tone, small }), className)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onKeyDown={press}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ButtonProps, 'icon' | 'children'> & {
  label: string;
  icon: ReactNode;
  children?: ReactNode;
};

/** An act shown as an icon alone; its label is its name and its tooltip. */
export function IconButton({ label, icon, tone = 'quiet', className, children, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      tone={tone}
      className={cx(styles.icon, className)}
      aria-label={label}
      title={label}
      icon={icon}
    >
      {children}
    </Button>
  );
}
