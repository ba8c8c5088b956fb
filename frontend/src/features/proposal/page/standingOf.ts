import '../messages';
import { isClosed } from '../../../change/reading';
import { claimSentence, endSentence, expirySentence, names } from '../../../change/sentences';
import type { AccountRef, Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';

/** How a proposal stands, as its page says it. */
interface HowItStands {
  /** The one sentence that says it. */
  said: string;
  /** Since when, where that is to be said. */
  since: string | null;
  /** By when it is up to its reader. */
  due: string | null;
  /** What else holds at the moment. */
  rest: string[];
}

/**
 * To whoever it waits for, what they are to do; to others, whom it waits for, or what the server says of it; of what has
 * ended, by whom and when.
 *
 * @param me the id of the reader's account
 */
export function standingOf(proposal: Proposal, me?: string): HowItStands {
  const { sentence, turn, myTurn, closedAt } = proposal;
  if (isClosed(proposal)) {
    const said = endSentence(proposal, me);
    return { said, since: closedAt, due: null, rest: said === sentence ? [] : [sentence] };
  }
  const waiting = myTurn ? [] : waitsFor(proposal);
  const said =
    myTurn?.reason ?? (waiting.length > 0 ? t('standing.waits', { names: names(waiting) }) : sentence);
  const since = myTurn?.since ?? (turn.who === 'NOBODY' ? null : turn.since);
  const told = sentence.includes(said) && turn.who === 'AUTHOR';
  const ends = expirySentence(proposal);
  const due = ends !== null && myTurn !== null && turn.who === 'AUTHOR';
  const rest = [
    said === sentence || told ? null : sentence,
    claimSentence(proposal),
    due ? null : ends,
    turn.escalated > 0 ? t('turn.escalated', { count: turn.escalated }) : null,
  ];
  return { said, since, due: due ? ends : null, rest: rest.filter((each) => each !== null) };
}

/** Those who were asked and have not judged what is proposed now; nobody where their word is not what is missing. */
function waitsFor({ status, checks, assigned, reviews }: Proposal): AccountRef[] {
  const missing = checks.some(({ code, state }) => APPROVING.has(code) && state === 'NOT_MET');
  if (status !== 'IN_REVIEW' || !missing || checks.some(comesFirst)) return [];
  const judged = new Set(
    reviews.filter(({ state }) => state === 'STANDING').map(({ reviewer }) => reviewer.id),
  );
  return assigned.filter(({ id }) => !judged.has(id));
}

const APPROVING = new Set(['approvals', 'owner']);

/** What its author has to mend before anybody judges it. */
const comesFirst = ({ code, state }: Proposal['checks'][number]): boolean =>
  state === 'NOT_MET' && (code === 'merge' || code === 'words' || code === 'place');
