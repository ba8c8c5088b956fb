import './messages';
import { Fragment, useRef, useState } from 'react';
import type { Thread } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { useGuestWish } from '../../lib/guestWish';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { hereAddress, signInAddress, useSession } from '../../lib/session';
import { Button } from '../../ui/Button';
import { useFocus } from '../../ui/focus';
import { AnchorButton } from '../../ui/LinkButton';
import { announce } from '../../ui/Toasts';
import { commentAnchor } from './anchor';
import { CommentView } from './CommentView';
import { Composer } from './Composer';
import styles from './discussion.module.css';
import { LeftOut } from './LeftOut';
import { replyPlace, usePostReply } from './postReply';
import { useQuoting } from './quoting/quote';
import type { ThreadSubject } from './readThreads';
import { useSettleThread } from './settleThread';
import { ThreadTopic } from './ThreadTopic';

/** The address at which a change of a skill is suggested, at this cell of it. */
export type SuggestAt = (cell: string | null) => string;

interface Props {
  thread: Thread;
  /** What it is read by. */
  subject: ThreadSubject;
  /** Where a change to what it is about is suggested. */
  suggestAt: SuggestAt | undefined;
  /** The anchor in the address. */
  sought: string | null;
  aside: boolean;
  /** Whether the page around already says what the thread is about. */
  inPlace: boolean;
  /** The comment that the reader's own act has just brought. */
  fresh: string | null;
  /** The last of the new comments that the reader asked for just now. */
  brought: string | null;
  onReplied: (comment: string) => void;
}

/**
 * A thread: what it is about, what was said, and what the reader may do. One that is resolved when it comes to the page
 * is folded; what was shown here once, its reader alone folds.
 */
export function ThreadView({
  thread,
  subject,
  suggestAt,
  sought,
  aside,
  inPlace,
  fresh,
  brought,
  onReplied,
}: Props) {
  const resolved = thread.state === 'RESOLVED';
  const isSought = thread.comments.some(({ id }) => commentAnchor(id) === sought);
  const [open, setOpen] = useState(!resolved || isSought || brought !== null);
  const [before, remember] = useState({ isSought, brought });
  if (isSought !== before.isSought || brought !== before.brought) {
    remember({ isSought, brought });
    setOpen(open || isSought || (brought !== null && brought !== before.brought));
  }
  const [settled, setSettled] = useState(false);
  // By the reader, who may be told so before it is read again.
  if (resolved && settled) setSettled(false);
  if (!resolved && !open && !settled) setOpen(true);
  const { times: quoted, quote } = useQuoting(replyPlace(thread));
  const onQuote = thread.allowedActions.includes('REPLY') ? quote : null;
  const shown = (id: string) => ({
    sought: commentAnchor(id) === sought,
    aside,
    fresh: id === fresh,
    onQuote,
    suggestAt: suggestAt?.(thread.cell) ?? null,
  });
  return (
    <li className={styles.thread} data-resolved={resolved || undefined}>
      <ThreadTopic thread={thread} inPlace={inPlace} />
      {resolved && (
        <p className={styles.resolved}>
          {thread.resolvedBy ? t('talk.resolvedBy', { name: thread.resolvedBy.name }) : t('talk.resolved')}
          <Button tone="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('talk.fold') : unfold(thread)}
          </Button>
        </p>
      )}
      {(open || !resolved) && (
        <>
          {thread.comments.map((comment, index) => (
            <Fragment key={comment.id}>
              <CommentView comment={comment} {...shown(comment.id)} />
              <LeftOut thread={thread} subject={subject} before={index + 1} shown={shown} />
            </Fragment>
          ))}
          <Acts
            thread={thread}
            quoted={quoted}
            subject={subject}
            onReplied={onReplied}
            onSettled={(act) => {
              setSettled(act === 'resolve');
              setOpen(act === 'reopen');
            }}
          />
        </>
      )}
    </li>
  );
}

/** Says how many it has, where that is known. */
function unfold({ comments, gaps }: Thread): string {
  const leftOut = gaps.map(({ count }) => count);
  if (leftOut.includes(null)) return t('talk.unfoldMany');
  return t('talk.unfold', { count: leftOut.reduce((sum: number, it) => sum + (it ?? 0), comments.length) });
}

interface ActsProps extends Pick<Props, 'thread' | 'subject' | 'onReplied'> {
  /** How often words were quoted into the reply. */
  quoted: number;
  onSettled: (act: 'resolve' | 'reopen') => void;
}

function Acts({ thread, subject, quoted, onReplied, onSettled }: ActsProps) {
  const [replying, setReplying] = useState(false);
  const [left, setLeft] = useState(false);
  const [seen, see] = useState(quoted);
  if (quoted !== seen) {
    see(quoted);
    setReplying(true);
  }
  /** Whether they wanted to reply before they signed in. */
  const [asked, setAsked] = useState(false);
  const way = useFocus<HTMLButtonElement>(left && !replying);
  const guest = useSession().data?.account === null;
  const wish = useGuestWish(`reply:${thread.id}`);
  const may = (act: Thread['allowedActions'][number]) => thread.allowedActions.includes(act);
  if (wish.granted && !asked && may('REPLY')) {
    setAsked(true);
    setReplying(true);
  }
  const reply = usePostReply(thread, subject);
  const settle = useSettleThread(thread.id);
  const settleAs = (act: 'resolve' | 'reopen') =>
    carryOut(settle, act, {
      onSuccess: () => {
        announce(t(`talk.${act}.done`));
        onSettled(act);
      },
      onError: (error) => announce(problemOf(error).detail),
    });
  const sent = useRef<string | null>(null);
  const send = async (body: string) => {
    sent.current = (await reply.mutateAsync(body)).id;
  };
  const close = () => {
    setReplying(false);
    if (sent.current) onReplied(sent.current);
  };

  if (replying) {
    return (
      <Composer
        fresh
        draft={replyPlace(thread)}
        quoted={quoted}
        label={t('talk.reply.label')}
        send={t('talk.reply')}
        onSend={send}
        onSent={close}
        onCancel={() => {
          setReplying(false);
          setLeft(true);
        }}
      />
    );
  }
  return (
    <div className={styles.threadActs}>
      {may('REPLY') && (
        <Button
          small
          ref={way}
          onClick={() => {
            setReplying(true);
            setLeft(false);
          }}
        >
          {t('talk.reply')}
        </Button>
      )}
      {guest && (
        <AnchorButton small tone="quiet" href={signInAddress(hereAddress())} onClick={wish.leave}>
          {t('talk.reply.signIn')}
        </AnchorButton>
      )}
      {may('RESOLVE') && (
        <Button small tone="quiet" busy={settle.isPending} onClick={() => settleAs('resolve')}>
          {t('talk.resolve')}
        </Button>
      )}
      {may('REOPEN') && (
        <Button small tone="quiet" busy={settle.isPending} onClick={() => settleAs('reopen')}>
          {t('talk.reopen')}
        </Button>
      )}
    </div>
  );
}
