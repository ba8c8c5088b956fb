import { Link } from '@tanstack/react-router';
import { ClassBadge } from '../../../change/ClassBadge';
import prose from '../../../change/prose.module.css';
import { claimSentence, expirySentence, names } from '../../../change/sentences';
import type { Proposal } from '../../../lib/api';
import { withDates } from '../../../lib/dates';
import { t } from '../../../lib/i18n';
import { HideText } from '../../../text/HideText';
import { FirstOf } from '../../../ui/FirstOf';
import { InnerLink } from '../../../ui/InnerLink';
import { StateBadge } from '../../../ui/StateBadge';
import { Time } from '../../../ui/Time';
import { STATE_ID } from '../standing';
import styles from './proposalHead.module.css';

/** Whose turn it is, what this is, and how it stands: one sentence that says what is needed and from whom. */
export function ProposalHead({ proposal }: { proposal: Proposal }) {
  const { number, title, status, changeClass } = proposal;
  return (
    <header className={styles.head}>
      <MyTurn proposal={proposal} />
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
      <Facts proposal={proposal} />
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

/** The first thing that whoever it waits for sees. */
function MyTurn({ proposal: { myTurn } }: { proposal: Proposal }) {
  return (
    <div role="status">
      {myTurn && (
        <p className={styles.myTurn}>
          <strong>{t('turn.yours')}</strong> {withDates(myTurn.reason)} <Time at={myTurn.since} />
        </p>
      )}
    </div>
  );
}

function State({ proposal: { sentence, turn, myTurn } }: { proposal: Proposal }) {
  const told = turn.who === 'NOBODY' || sentence.includes(turn.reason) || myTurn !== null;
  return (
    <div id={STATE_ID} tabIndex={-1} aria-live="polite" className={styles.standing}>
      <p className={styles.state}>
        {withDates(sentence)}{' '}
        {turn.who !== 'NOBODY' && sentence.includes(turn.reason) && !myTurn && <Time at={turn.since} />}
      </p>
      {!told && (
        <p className={prose.quiet}>
          {withDates(turn.reason).replace(/\.$/, '')} · <Time at={turn.since} />
        </p>
      )}
    </div>
  );
}

/** What else holds at the moment. */
function Facts({ proposal }: { proposal: Proposal }) {
  const { supersededBy, turn } = proposal;
  const sentences = [
    claimSentence(proposal),
    expirySentence(proposal),
    turn.escalated > 0 ? t('turn.escalated', { count: turn.escalated }) : null,
  ].filter((each) => each !== null);
  return (
    <>
      {supersededBy && (
        <p>
          <Link to="/proposals/$number" params={{ number: supersededBy.number }} title={supersededBy.title}>
            {t('superseded.read', { number: `#${supersededBy.number}` })}
          </Link>
        </p>
      )}
      {sentences.length > 0 && <p className={styles.fact}>{sentences.join(' ')}</p>}
    </>
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
