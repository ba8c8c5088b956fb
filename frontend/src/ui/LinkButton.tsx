import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type Look } from './Button';
import { cx } from './cx';

type Props = ComponentProps<'a'> & Look & { icon?: ReactNode };

/** A place to go that looks like a button; for addresses outside the application. */
export function AnchorButton({ tone, small, icon, className, children, ...rest }: Props) {
  return (
    <a {...rest} className={cx(buttonClass({ tone, small }), className)}>
      {icon}
      {children}
    </a>
  );
}

/** The same for places inside the application. */
export const LinkButton = createLink(AnchorButton);
