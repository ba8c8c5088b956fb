import '../../../change/messages';
import '../messages';
import { Link } from '@tanstack/react-router';
import { ClassBadge } from '../../../change/ClassBadge';
import prose from '../../../change/prose.module.css';
import { isClosed } from '../../../change/reading';
import { reviewAnchor } from '../../../change/reviewAnchor';
import { isOverridden, names } from '../../../change/sentences';
import type { Proposal, Review } from '../../../lib/api';
import { withDates } from '../../../lib/dates';
import { t } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
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
      <MadeOf proposal={proposal} />
      <Revisions proposal={proposal} />
      <Reason proposal={proposal} />
    </header>
  );
}

/** Whoever it waits for sees so at once. */
function State({ proposal }: { proposal: Proposal }) {
  const { myTurn, turn } = proposal;
  const { said, since, due, rest } = standingOf(proposal, useSession().data?.account?.id);
  return (
    <>
      <div
        id={STATE_ID}
        tabIndex={-1}
        aria-live="polite"
        className={cx(styles.standing, myTurn && styles.myTurn)}
      >
        <p className={styles.state}>
          {myTurn && (
            <>
              <strong>{t('turn.yours')}</strong>{' '}
            </>
          )}
          {withDates(said)} {since && <Time at={since} />}
        </p>
        {due && <p>{withDates(due)}</p>}
        <AskedFor proposal={proposal} />
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

/** Why it was closed, and who says so. */
function Reason({ proposal }: { proposal: Proposal }) {
  const me = useSession().data?.account?.id;
  const { id, status, closeReason, closedBy, timeline } = proposal;
  if (!closeReason || !isClosed(proposal)) return null;
  const overridden = status === 'PUBLISHED' && isOverridden(timeline);
  return (
    <figure>
      <figcaption className={prose.quiet}>{labelOf(closedBy, me, overridden)}</figcaption>
      <blockquote className={styles.reason} dir="auto">
        {closeReason}
      </blockquote>
      {closedBy && <HideText place={{ kind: 'CLOSE_REASON', id }} text={closeReason} by={closedBy} />}
    </figure>
  );
}

function labelOf(closedBy: Proposal['closedBy'], me: string | undefined, overridden: boolean): string {
  if (!closedBy) return t('reason.label');
  const { id, name } = closedBy;
  if (overridden) return id === me ? t('closed.you.overrideReason') : t('closed.overrideReason', { name });
  return id === me ? t('closed.you.reason') : t('closed.reason', { name });
}

/** The words of whoever asked for changes, to the author whose turn it is. */
function AskedFor({ proposal: { status, myTurn, reviews } }: { proposal: Proposal }) {
  const asked = reviews.findLast(
    ({ verdict, state }) => verdict === 'REQUEST_CHANGES' && HOLDING.includes(state),
  );
  if (!myTurn || status !== 'CHANGES_REQUESTED' || !asked) return null;
  return (
    <>
      {asked.body && (
        <blockquote className={styles.asked} dir="auto">
          {asked.body}
        </blockquote>
      )}
      <a href={`#${reviewAnchor(asked.id)}`}>{t('turn.readReview')}</a>
    </>
  );
}

const HOLDING: Review['state'][] = ['STANDING', 'NEEDS_RECHECK'];

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

/** The comment that it was made of. */
function MadeOf({ proposal: { madeOf } }: { proposal: Proposal }) {
  if (!madeOf) return null;
  return (
    <div className={prose.quiet}>
      <InnerLink href={madeOf.href}>{t('proposal.madeOf', { name: madeOf.author.name })}</InnerLink>
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
