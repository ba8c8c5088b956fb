import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './small.module.css';

/** A thing that is really separate from its surroundings. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cx(styles.card, className)} />;
}
