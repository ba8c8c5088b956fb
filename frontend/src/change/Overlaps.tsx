import { Link } from '@tanstack/react-router';
import type { Overlap, ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import styles from './overlaps.module.css';
import { changePlace } from './reading';

/** Which other open proposals edit the same places: a sentence for each. */
export function Overlaps({ overlaps, changes = [] }: { overlaps: Overlap[]; changes?: ProposedChange[] }) {
  if (overlaps.length === 0) return null;
  return (
    <ul className={styles.overlaps}>
      {overlaps.map(({ number, title, author, position }) => (
        <li key={`${number}-${position}`}>
          <Link to="/proposals/$number" params={{ number }} title={title}>
            #{number}
          </Link>{' '}
          {t('overlap.sentence', { name: author.name, place: placeAt(changes, position) })}
        </li>
      ))}
    </ul>
  );
}

function placeAt(changes: ProposedChange[], position: number): string {
  const change = changes.find((each) => each.position === position);
  return change ? changePlace(change) : t('overlap.same');
}
