import './messages';
import { Link } from '@tanstack/react-router';
import type { Overlap, ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import type { Ladder } from '../profile/ladder/ladder';
import { useLadder } from '../profile/ladder/useLadder';
import { FirstOf } from '../ui/FirstOf';
import styles from './overlaps.module.css';
import { changePlace } from './reading';

/** So many places of one proposal are named each by itself. */
const NAMED = 3;

const AT_ONCE = 8;

/** Which other open proposals edit the same places: a sentence for each, or one for many of one proposal. */
export function Overlaps({ overlaps, changes = [] }: { overlaps: Overlap[]; changes?: ProposedChange[] }) {
  const ladder = useLadder();
  if (overlaps.length === 0) return null;
  const rows = byProposal(overlaps).flatMap((these) => (these.length > NAMED ? [these] : these.map(alone)));
  return (
    <FirstOf all={rows} first={AT_ONCE}>
      {(some) => (
        <ul className={styles.overlaps}>
          {some.map(([{ number, title, author, position }, ...others]) => (
            <li key={`${number}-${position}`}>
              <Link to="/proposals/$number" params={{ number }} title={title}>
                #{number}
              </Link>{' '}
              {others.length > 0
                ? t('overlap.many', { name: author.name, count: others.length + 1 })
                : t('overlap.sentence', { name: author.name, place: placeAt(ladder, changes, position) })}
            </li>
          ))}
        </ul>
      )}
    </FirstOf>
  );
}

/** Of one proposal, one at least. */
type Row = [Overlap, ...Overlap[]];

const alone = (overlap: Overlap): Row => [overlap];

function byProposal(overlaps: Overlap[]): Row[] {
  const rows = new Map<number, Row>();
  for (const each of overlaps) {
    const row = rows.get(each.number);
    if (row) row.push(each);
    else rows.set(each.number, [each]);
  }
  return [...rows.values()];
}

function placeAt(ladder: Ladder, changes: ProposedChange[], position: number): string {
  const change = changes.find((each) => each.position === position);
  return change ? changePlace(ladder, change) : t('overlap.same');
}
