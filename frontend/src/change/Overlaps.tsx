import { Link } from '@tanstack/react-router';
import type { Overlap, ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import type { Ladder } from '../profile/ladder/ladder';
import { useLadder } from '../profile/ladder/useLadder';
import styles from './overlaps.module.css';
import { changePlace } from './reading';

/** Which other open proposals edit the same places: a sentence for each. */
export function Overlaps({ overlaps, changes = [] }: { overlaps: Overlap[]; changes?: ProposedChange[] }) {
  const ladder = useLadder();
  if (overlaps.length === 0) return null;
  return (
    <ul className={styles.overlaps}>
      {overlaps.map(({ number, title, author, position }) => (
        <li key={`${number}-${position}`}>
          <Link to="/proposals/$number" params={{ number }} title={title}>
            #{number}
          </Link>{' '}
          {t('overlap.sentence', { name: author.name, place: placeAt(ladder, changes, position) })}
        </li>
      ))}
    </ul>
  );
}

function placeAt(ladder: Ladder, changes: ProposedChange[], position: number): string {
  const change = changes.find((each) => each.position === position);
  return change ? changePlace(ladder, change) : t('overlap.same');
}
