import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from '../../features/proposal/page/proposal.module.css';
import type { ProposalCard } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import { StateBadge } from '../../ui/StateBadge';
import { Time } from '../../ui/Time';
import { useListKeys } from '../../ui/useListKeys';
import { ClassBadge } from '../ClassBadge';
import prose from '../prose.module.css';

/** Proposals in a list; j and k step through it. */
export function ProposalCards({ cards }: { cards: ProposalCard[] }) {
  const { list } = useListKeys<HTMLUListElement>();
  return (
    <ul className={styles.cards} ref={list}>
      {cards.map((card) => (
        <Card key={card.number} {...card} />
      ))}
    </ul>
  );
}

function Card({
  number,
  title,
  status,
  changeClass,
  author,
  skills,
  createdAt,
  comments,
  sentence,
}: ProposalCard) {
  return (
    <li className={styles.card}>
      <h2 className={styles.cardTitle} dir="auto">
        <Link data-card to="/proposals/$number" params={{ number }}>
          {title}
        </Link>
      </h2>
      <p className={styles.cardState}>
        <StateBadge state={status} />
        <ClassBadge changeClass={changeClass} />
        <span>{sentence}</span>
      </p>
      <p className={prose.quiet}>
        #{number} · {author.name} · <Time at={createdAt} /> · {listed(skills.map(({ name }) => name))}
        {comments > 0 && (
          <>
            {' · '}
            <IconMessage size={14} aria-hidden /> {t('proposals.comments', { count: comments })}
          </>
        )}
      </p>
    </li>
  );
}
