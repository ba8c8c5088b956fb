import '../messages';
import type { Comment } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { InnerLink } from '../../../ui/InnerLink';
import { StateBadge } from '../../../ui/StateBadge';
import styles from './suggesting.module.css';

/** Which proposals were made of a comment, and how each stands. */
export function BecameOf({ comment: { became } }: { comment: Pick<Comment, 'became'> }) {
  if (became.length === 0) return null;
  return (
    <ul className={styles.became}>
      {became.map(({ number, status }) => (
        <li key={number}>
          <InnerLink href={`/proposals/${number}`}>{t('talk.became', { number: `#${number}` })}</InnerLink>
          <StateBadge state={status} />
        </li>
      ))}
    </ul>
  );
}
