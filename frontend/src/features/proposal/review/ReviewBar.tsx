import '../../../change/messages';
import '../messages';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { CHANGES_ID } from '../../../change/ChangeList';
import prose from '../../../change/prose.module.css';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { barBelow } from '../../../ui/barBelow';
import { Key } from '../../../ui/Key';
import { OtherTabs } from '../../../ui/OtherTabs';
import { announce } from '../../../ui/Toasts';
import { useClosing } from '../../../ui/useClosing';
import { STATE_ID } from '../standing';
import {
  batchOf,
  isWritten,
  type Judgement,
  type PartsOf,
  type ReviewDraft,
  stranded,
  withoutStranded,
} from './batch';
import { ClassChoice } from './ClassChoice';
import { useGiveReview, useReject } from './giveReview';
import styles from './review.module.css';
import type { Reviewing } from './useReviewDraft';
import { VerdictChoice } from './VerdictChoice';
import { Write } from './Write';

interface Props {
  /** The proposal as the reviewer has read it: the verdict is about this patch set. */
  proposal: Proposal;
  review: Reviewing;
  /** Whether it takes this reader's review; what they have begun to write stays where it is if it does no more. */
  open: boolean;
  /** Whether it is not known at this moment. */
  waits: boolean;
  /** What came meanwhile. */
  news: ReactNode;
  /** The way to a patch set that is newer than the one judged here, while there is one. */
  wayToNewer: RefObject<HTMLButtonElement | null>;
  /** What brings it on without a verdict. */
  settling: ReactNode;
}

/** Where a proposal is judged: choose a verdict, write, send; each verdict takes the same clicks. */
export function ReviewBar({ proposal, review, open, waits, news, wayToNewer, settling }: Props) {
  const { draft, edit, inTabs } = review;
  const ladder = useLadder();
  const [chosen, setChosen] = useState(false);
  const offered = open ? offeredIn(proposal) : [];
  const written = isWritten(ladder, draft, proposal);
  const over = !open && !waits && (written || draft.verdict !== null);
  const verdict = verdictIn(draft, offered, written || over || inTabs.gone);
  const choose = (wanted: Judgement | null) => {
    setChosen(true);
    edit({ verdict: wanted });
  };
  const close = (event: KeyboardEvent) => {
    event.currentTarget.querySelector<HTMLElement>(`[data-verdict="${verdict}"]`)?.focus();
    // The words stay for whichever verdict is chosen next.
    edit({ verdict: null });
  };
  const onKeyDown = useClosing(offered.length > 0 && verdict !== null ? close : undefined);
  const place = useRoomAbove(chosen && verdict !== null);
  const hold = useCallback(
    (bar: HTMLElement | null) => {
      place.current = bar;
      return barBelow(bar);
    },
    [place],
  );
  const { send, lacksReason, busy, error } = useSend({
    proposal,
    review,
    verdict,
    wayToNewer,
    onMissing: () => place.current?.querySelector('textarea')?.focus(),
  });
  const judges = offered.includes('APPROVE');
  return (
    <section
      ref={hold}
      className={styles.foot}
      aria-label={t('review.bar')}
      data-place={STATE_ID}
      data-bar
      onKeyDown={onKeyDown}
    >
      {judges && <VerdictKeys onChoose={choose} />}
      <Banner tone="bad">{error ? problemOf(error).detail : null}</Banner>
      {news}
      <Banner tone="wait">{over && t(written ? 'review.over' : 'review.over.unwritten')}</Banner>
      <OtherTabs {...inTabs} />
      <Stranded words={stranded(ladder, draft, proposal.changes)} />
      {verdict && (!over || written) && (
        <Write
          label={t(`review.on.${verdict}`, { number: proposal.patchSet })}
          error={lacksReason ? t('reason.missing') : null}
          body={draft.body}
          fresh={chosen}
          onChange={(body) => edit({ body })}
          onSend={() => open && send()}
        />
      )}
      <div className={styles.footActs}>
        {offered.length > 0 && (
          <VerdictChoice
            offered={offered}
            chosen={verdict}
            onChoose={(wanted) => choose(verdict === wanted ? null : wanted)}
          />
        )}
        {judges && (verdict === 'APPROVE' || verdict === 'REQUEST_CHANGES') && (
          <ClassChoice
            derived={proposal.changeClass}
            raisedTo={draft.raisedTo}
            onRaise={(raisedTo) => edit({ raisedTo })}
          />
        )}
        <Along
          verdict={verdict}
          parts={batchOf(ladder, draft, 'COMMENT', proposal)}
          status={proposal.status}
        />
        {over && (
          <Button onClick={() => review.arrived(draft)}>
            {t(written ? 'review.discard' : 'review.close')}
          </Button>
        )}
        {open && verdict && (
          <Button
            tone={verdict === 'REJECT' ? 'danger' : 'primary'}
            className={styles.send}
            busy={busy}
            onClick={send}
          >
            {t(`review.send.${verdict}`)}
          </Button>
        )}
        {!verdict && settling}
      </div>
    </section>
  );
}

/** Where the changes would begin behind the bar that somebody has opened, the page goes up to them. */
function useRoomAbove(opened: boolean) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const changes = opened && document.getElementById(CHANGES_ID);
    const bar = place.current?.getBoundingClientRect();
    if (!changes || !bar || bar.left > window.innerWidth / 2) return;
    const { bottom } = changes.getBoundingClientRect();
    if (bottom + SOME_LINES > bar.top) changes.scrollIntoView?.({ block: 'start' });
  }, [opened]);
  return place;
}

const SOME_LINES = 160;

/** What this reader may say of it as a whole; whoever judges nothing comments, once they have begun to write. */
function offeredIn({ allowedActions }: Proposal): Judgement[] {
  const judged: Judgement[] = allowedActions.includes('APPROVE')
    ? ['COMMENT', 'REQUEST_CHANGES', 'APPROVE']
    : [];
  return allowedActions.includes('REJECT') ? [...judged, 'REJECT'] : judged;
}

function verdictIn({ verdict }: ReviewDraft, offered: Judgement[], begun: boolean): Judgement | null {
  if (offered.length === 0) return begun ? 'COMMENT' : null;
  return verdict !== null && offered.includes(verdict) ? verdict : null;
}

interface Sent extends Pick<Props, 'proposal' | 'review' | 'wayToNewer'> {
  verdict: Judgement | null;
  /** Leads to where the reason is missing. */
  onMissing: () => void;
}

/** Sends it, once there is something to send, and about nothing but what was read. */
function useSend({ proposal, review, verdict, wayToNewer, onMissing }: Sent) {
  const { draft, arrived } = review;
  const ladder = useLadder();
  const give = useGiveReview(proposal.number);
  const reject = useReject(proposal.number);
  const [tried, setTried] = useState(false);
  const isReasonless = verdict === 'REJECT' && draft.body.trim() === '';
  const done = (was: ReviewDraft, said: string) => {
    arrived(was);
    setTried(false);
    announce(said);
  };
  const [forget, forgetReject] = [give.reset, reject.reset];
  // What was refused was meant for what is not shown any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the patch set
  useEffect(() => {
    forget();
    forgetReject();
  }, [proposal.patchSet]);
  const send = () => {
    if (!verdict || give.isPending || reject.isPending) return;
    if (wayToNewer.current) return wayToNewer.current.focus();
    if (verdict !== 'REJECT')
      return carryOut(give, batchOf(ladder, draft, verdict, proposal), {
        onSuccess: () => done(withoutStranded(ladder, draft, proposal.changes), t('review.sent')),
      });
    setTried(true);
    if (isReasonless) return onMissing();
    carryOut(
      reject,
      { reason: draft.body.trim() },
      { onSuccess: () => done({ ...draft, remarks: {}, wordings: {} }, t('reject.done')) },
    );
  };
  return {
    send,
    lacksReason: tried && isReasonless,
    busy: give.isPending || reject.isPending,
    error: verdict === 'REJECT' ? reject.error : give.error,
  };
}

function VerdictKeys({ onChoose }: { onChoose: (verdict: Judgement) => void }) {
  return (
    <>
      <Key keys="a" label={t('verdict.act.APPROVE')} run={() => onChoose('APPROVE')} />
      <Key keys="r" label={t('verdict.act.REQUEST_CHANGES')} run={() => onChoose('REQUEST_CHANGES')} />
    </>
  );
}

interface AlongProps {
  verdict: Judgement | null;
  parts: PartsOf;
  status: Proposal['status'];
}

/** What goes along with the verdict, and what a rejection does. */
function Along({ verdict, parts, status }: AlongProps) {
  if (verdict !== 'REJECT') return <With {...parts} />;
  const goesAlong = parts.comments.length + (parts.suggestions?.length ?? 0) > 0;
  return (
    <span className={prose.quiet}>
      {t(status === 'HELD' ? 'reject.held' : 'reject.text')} {goesAlong && t('reject.alone')}
    </span>
  );
}

/** What goes along with the verdict. */
function With({ comments, suggestions = [] }: PartsOf) {
  const parts = [
    comments.length > 0 ? t('review.lines', { count: comments.length }) : null,
    suggestions.length > 0 ? t('review.wordings', { count: suggestions.length }) : null,
  ].filter(Boolean);
  return parts.length > 0 && <span className={prose.quiet}>{parts.join(', ')}</span>;
}

/** Words about changes that are proposed no more are not sent, and not lost either. */
function Stranded({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  return (
    <details className={styles.stranded}>
      <summary>{t('review.stranded', { count: words.length })}</summary>
      <ul>
        {words.map((each) => (
          <li key={each} dir="auto">
            {each}
          </li>
        ))}
      </ul>
    </details>
  );
}
