import { locale } from '../lib/i18n';
import styles from './small.module.css';

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    ends
      .map((word) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
      .join('')
      .toLocaleUpperCase(locale()) || '?'
  );
}

/** A person as initials; the name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span className={styles.avatar} data-small={small || undefined} aria-hidden>
      {initials(name)}
    </span>
  );
}
