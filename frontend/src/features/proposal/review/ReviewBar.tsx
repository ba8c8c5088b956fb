import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import prose from '../../../change/prose.module.css';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { barBelow } from '../../../ui/barBelow';
import { OtherTabs } from '../../../ui/OtherTabs';
import { announce } from '../../../ui/Toasts';
import { useClosing } from '../../../ui/useClosing';
import { STATE_ID } from '../standing';
import { batchOf, isWritten, type PartsOf, stranded, withoutStranded } from './batch';
import { ClassChoice } from './ClassChoice';
import { useGiveReview } from './giveReview';
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
}

/** The foot of a proposal: choose a verdict, write, send; each verdict takes the same clicks. */
export function ReviewBar({ proposal, review, open, waits, news, wayToNewer }: Props) {
  const { draft, edit, arrived, inTabs } = review;
  const give = useGiveReview(proposal.number);
  const judges = open && proposal.allowedActions.includes('APPROVE');
  const over = !open && !waits;
  const [chosen, setChosen] = useState(false);
  // Whoever judges nothing comments; the bar stands there once they have begun to.
  const verdict = judges ? draft.verdict : 'COMMENT';
  const batch = batchOf(draft, verdict ?? 'COMMENT', proposal);
  const lost = stranded(draft, proposal.changes);
  const closable = judges && verdict !== null;
  // The words stay for whichever verdict is chosen next.
  const close = (event: KeyboardEvent) => {
    event.currentTarget.querySelector<HTMLElement>(`[data-verdict="${verdict}"]`)?.focus();
    edit({ verdict: null });
  };
  const onKeyDown = useClosing(closable ? close : undefined);
  const written = isWritten(draft, proposal);
  const { reset } = give;
  // What was refused was meant for what is not shown any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the patch set
  useEffect(reset, [proposal.patchSet]);
  const send = () => {
    if (!open || !verdict || give.isPending) return;
    // A verdict is about what was read: it would be refused.
    if (wayToNewer.current) return wayToNewer.current.focus();
    carryOut(give, batch, {
      onSuccess: () => {
        arrived(withoutStranded(draft, proposal.changes));
        announce(t('review.sent'));
      },
    });
  };
  return (
    <section
      className={styles.foot}
      aria-label={t('review.bar')}
      data-place={STATE_ID}
      data-bar
      ref={barBelow}
      onKeyDown={onKeyDown}
    >
      <Banner tone="bad">{give.error ? problemOf(give.error).detail : null}</Banner>
      {news}
      <Banner tone="wait">{over && t(written ? 'review.over' : 'review.over.unwritten')}</Banner>
      <OtherTabs {...inTabs} />
      <Stranded words={lost} />
      {verdict && (!over || written) && (
        <Write
          label={t(`review.on.${verdict}`, { number: proposal.patchSet })}
          body={draft.body}
          fresh={chosen}
          onChange={(body) => edit({ body })}
          onSend={send}
        />
      )}
      <div className={styles.footActs}>
        {judges && (
          <VerdictChoice
            chosen={draft.verdict}
            onChoose={(wanted) => {
              setChosen(true);
              edit({ verdict: draft.verdict === wanted ? null : wanted });
            }}
          />
        )}
        {judges && verdict && verdict !== 'COMMENT' && (
          <ClassChoice
            derived={proposal.changeClass}
            raisedTo={draft.raisedTo}
            onRaise={(raisedTo) => edit({ raisedTo })}
          />
        )}
        <With {...batch} />
        {over && (
          <Button onClick={() => arrived(draft)}>{t(written ? 'review.discard' : 'review.close')}</Button>
        )}
        {open && verdict && (
          <Button tone="primary" busy={give.isPending} onClick={send}>
            {t(`review.send.${verdict}`)}
          </Button>
        )}
      </div>
    </section>
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
