import type { ProposalCard } from '../lib/api';
import { listed, t } from '../lib/i18n';
import { InnerLink } from './InnerLink';
import styles from './rows.module.css';
import { StateBadge } from './StateBadge';
import { Time } from './Time';

/** A proposal in a list: its title, where it stands, and what it waits for. */
export function ProposalRow({ proposal, withSkills }: { proposal: ProposalCard; withSkills?: boolean }) {
  const { number, title, status, sentence, author, updatedAt, comments, skills } = proposal;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <InnerLink href={`/proposals/${number}`} className={styles.title}>
          <span dir="auto">{title}</span> <span className={styles.number}>#{number}</span>
        </InnerLink>
        <StateBadge state={status} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.fine}>
        {withSkills && <span>{listed(skills.map(({ name }) => name))}</span>}
        <span dir="auto">{author.name}</span>
        <Time at={updatedAt} />
        {comments > 0 && <span>{t('proposal.comments', { count: comments })}</span>}
      </p>
    </li>
  );
}
