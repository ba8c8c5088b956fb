import { Link } from '@tanstack/react-router';
import { ClassBadge } from '../../../change/ClassBadge';
import prose from '../../../change/prose.module.css';
import { names } from '../../../change/sentences';
import type { Proposal } from '../../../lib/api';
import { withDates } from '../../../lib/dates';
import { t } from '../../../lib/i18n';
import { HideText } from '../../../text/HideText';
import { cx } from '../../../ui/cx';
import { FirstOf } from '../../../ui/FirstOf';
import { InnerLink } from '../../../ui/InnerLink';
import { StateBadge } from '../../../ui/StateBadge';
import { Time } from '../../../ui/Time';
import { STATE_ID } from '../standing';
import styles from './proposalHead.module.css';
import { standingOf } from './standingOf';

/** What this is, and in one sentence how it stands; the rest is unfolded by whoever asks why. */
export function ProposalHead({ proposal }: { proposal: Proposal }) {
  const { number, title, status, changeClass } = proposal;
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
      <HideText place={{ kind: 'TITLE', id: proposal.id }} text={title} by={proposal.author} />
      <State proposal={proposal} />
      <People proposal={proposal} />
      <Revisions proposal={proposal} />
      {proposal.closeReason && (
        <blockquote className={styles.reason} dir="auto">
          {proposal.closeReason}
        </blockquote>
      )}
      {proposal.closeReason && proposal.closedBy && (
        <HideText
          place={{ kind: 'CLOSE_REASON', id: proposal.id }}
          text={proposal.closeReason}
          by={proposal.closedBy}
        />
      )}
    </header>
  );
}

/** Whoever it waits for sees so at once. */
function State({ proposal }: { proposal: Proposal }) {
  const { myTurn, turn } = proposal;
  const { said, since, rest } = standingOf(proposal);
  return (
    <>
      <div
        id={STATE_ID}
        tabIndex={-1}
        aria-live="polite"
        className={cx(styles.standing, myTurn && styles.myTurn)}
      >
        <p className={styles.state}>
          {myTurn && <strong>{t('turn.yours')}</strong>} {withDates(said)} {since && <Time at={since} />}
        </p>
      </div>
      <Successor proposal={proposal} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t(turn.who === 'NOBODY' ? 'standing.more' : 'standing.why')}</summary>
          {rest.map((sentence) => (
            <p key={sentence}>{withDates(sentence)}</p>
          ))}
        </details>
      )}
    </>
  );
}

function Successor({ proposal: { supersededBy } }: { proposal: Proposal }) {
  if (!supersededBy) return null;
  return (
    <p>
      <Link to="/proposals/$number" params={{ number: supersededBy.number }} title={supersededBy.title}>
        {t('superseded.read', { number: `#${supersededBy.number}` })}
      </Link>
    </p>
  );
}

/** So many skills are named at once. */
const SKILLS = 6;

function People({ proposal: { author, coAuthors, createdAt, skills } }: { proposal: Proposal }) {
  return (
    <div className={prose.quiet}>
      {coAuthors.length > 0
        ? t('proposal.byWith', { name: author.name, others: names(coAuthors) })
        : t('proposal.by', { name: author.name })}{' '}
      <Time at={createdAt} /> ·{' '}
      <FirstOf all={skills} first={SKILLS}>
        {(some) =>
          some.map(({ id, slug, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <InnerLink href={`/skills/${slug}`}>{name}</InnerLink>
            </span>
          ))
        }
      </FirstOf>
    </div>
  );
}

/** Where the proposal went, once it is published. */
function Revisions({ proposal: { revisions } }: { proposal: Proposal }) {
  if (revisions.length === 0) return null;
  return (
    <div>
      <FirstOf all={revisions} first={SKILLS}>
        {(some) =>
          some.map(({ skill, revision }, at) => (
            <span key={skill.id}>
              {at > 0 && ' · '}
              <InnerLink href={`/skills/${skill.slug}`}>
                {t('proposal.revision', { revision, skill: skill.name })}
              </InnerLink>
            </span>
          ))
        }
      </FirstOf>
    </div>
  );
}
