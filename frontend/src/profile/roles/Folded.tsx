import '../messages';
import { Fragment, type ReactNode } from 'react';
import { t } from '../../lib/i18n';

/** So many stand beside a text; where there are more than one further, the rest are folded. */
const BESIDE = 3;

interface Props<T> {
  all: T[];
  keyOf: (one: T) => string;
  /** Whether one of those that would be folded has to be seen. */
  seen?: (one: T) => boolean;
  children: (one: T) => ReactNode;
}

/** The roles that a text is for: the first of them, and the others behind their number. */
export function Folded<T>({ all, keyOf, seen = () => false, children }: Props<T>) {
  const shown = beside(all);
  const rest = all.slice(shown.length);
  return (
    <>
      {shown.map((each) => (
        <Fragment key={keyOf(each)}>{children(each)}</Fragment>
      ))}
      {rest.length > 0 && (
        <details className="profile-more" open={rest.some(seen) || undefined}>
          <summary>{t('roles.more', { count: rest.length })}</summary>
          {rest.map((each) => (
            <Fragment key={keyOf(each)}>{children(each)}</Fragment>
          ))}
        </details>
      )}
    </>
  );
}

/** Those that stand beside the text. One alone is not folded: its name needs no more room than its number. */
export const beside = <T,>(all: T[]): T[] => (all.length > BESIDE + 1 ? all.slice(0, BESIDE) : all);
