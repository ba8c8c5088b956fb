import type { Proposal } from '../../lib/api';
import { t } from '../../lib/i18n';
import { InnerLink } from '../../ui/InnerLink';
import { StateBadge } from '../../ui/StateBadge';
import { Time } from '../../ui/Time';
import { ClassBadge } from './ClassBadge';
import styles from './proposalHead.module.css';
import prose from './prose.module.css';

/** What this is, how it stands, and whose turn it is. */
export function ProposalHead({ proposal }: { proposal: Proposal }) {
  const { number, title, status, changeClass, sentence, turn, author, createdAt, skills } = proposal;
  const told = turn.who !== 'NOBODY' && sentence.includes(turn.reason);
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>
        {t('proposal.eyebrow', { number: `#${number}` })}
        <StateBadge state={status} />
        <ClassBadge changeClass={changeClass} />
      </p>
      <h1 dir="auto" className={styles.title}>
        {title}
      </h1>
      <p className={styles.state}>
        {sentence} {told && <Time at={turn.since} />}
      </p>
      {turn.who !== 'NOBODY' && !told && (
        <p className={prose.quiet}>
          {turn.reason.replace(/\.$/, '')} · <Time at={turn.since} />
        </p>
      )}
      <p className={prose.quiet}>
        {t('proposal.by', { name: author.name })} <Time at={createdAt} /> ·{' '}
        {skills.map(({ id, slug, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <InnerLink href={`/skills/${slug}`}>{name}</InnerLink>
          </span>
        ))}
      </p>
      <Revisions proposal={proposal} />
      {proposal.closeReason && (
        <blockquote className={styles.reason} dir="auto">
          {proposal.closeReason}
        </blockquote>
      )}
    </header>
  );
}

/** Where the proposal went, once it is published. */
function Revisions({ proposal: { revisions } }: { proposal: Proposal }) {
  if (revisions.length === 0) return null;
  return (
    <p>
      {revisions.map(({ skill, revision }, at) => (
        <span key={skill.id}>
          {at > 0 && ' · '}
          <InnerLink href={`/skills/${skill.slug}`}>
            {t('proposal.revision', { revision, skill: skill.name })}
          </InnerLink>
        </span>
      ))}
    </p>
  );
}
