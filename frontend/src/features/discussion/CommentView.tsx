import './messages';
import { useEffect, useRef, useState } from 'react';
import type { Comment } from '../../lib/api';
import { t } from '../../lib/i18n';
import { HideText, MayHide } from '../../text/HideText';
import { SafeHtml } from '../../text/SafeHtml';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { useFocus } from '../../ui/focus';
import { Time } from '../../ui/Time';
import { commentAnchor } from './anchor';
import { CommentMenu } from './CommentMenu';
import styles from './discussion.module.css';
import { EditingComment } from './edits/EditingComment';
import { Edits } from './edits/Edits';
import { Quotable } from './quoting/Quotable';
import { gistOf } from './quoting/quote';
import { selectedIn } from './quoting/selected';
import { BecameOf } from './suggesting/BecameOf';

/** The address of a comment on the page that it belongs to. */
function commentAddress(id: string, aside: boolean): string {
  return `${location.pathname}${aside ? '' : location.search}#${commentAnchor(id)}`;
}

interface Props {
  comment: Comment;
  /** Whether the address asks for it. */
  sought: boolean;
  /** Whether the page shows it too, with its anchor. */
  aside: boolean;
  /** Whether the reader's own act has just brought it here. */
  fresh: boolean;
  /** Takes words into what its reader writes in answer; nothing where they cannot. */
  onQuote: ((words: string) => void) | null;
  /** Where a change is suggested to what it is about, where one can be. */
  suggestAt: string | null;
}

/** One comment, or what is left where it was. */
export function CommentView({ comment, sought, aside, fresh, onQuote, suggestAt }: Props) {
  const place = useFocus<HTMLElement>(fresh);
  const words = useRef<HTMLDivElement>(null);
  const quote = isQuotable(comment) ? onQuote : null;
  const [editing, setEditing] = useState(false);
  const [left, setLeft] = useState(false);
  // The menu is what opened the box that was closed.
  useEffect(() => {
    if (left) place.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus();
    setLeft(false);
  }, [left, place]);
  return (
    <article
      ref={place}
      tabIndex={-1}
      data-place=""
      className={styles.comment}
      id={aside ? undefined : commentAnchor(comment.id)}
      data-sought={sought || undefined}
    >
      <Avatar name={comment.author.name} small />
      <div className={styles.commentBody}>
        <header className={styles.commentHead}>
          <Who comment={comment} aside={aside} />
          <CommentMenu
            comment={comment}
            address={commentAddress(comment.id, aside)}
            onEdit={() => setEditing(true)}
            suggestAt={isQuotable(comment) ? suggestAt && suggestWith(suggestAt, comment) : null}
            onQuote={quote && (() => quote(selectedIn(words.current)?.words ?? gistOf(comment.body ?? '')))}
          />
        </header>
        {editing ? (
          <EditingComment
            comment={comment}
            onDone={() => setEditing(false)}
            onCancel={() => {
              setEditing(false);
              setLeft(true);
            }}
          />
        ) : quote ? (
          <Quotable ref={words} onQuote={quote}>
            <CommentWords comment={comment} />
          </Quotable>
        ) : (
          <CommentWords comment={comment} />
        )}
        <BecameOf comment={comment} />
      </div>
    </article>
  );
}

const suggestWith = (address: string, { id }: Comment): string =>
  `${address}${address.includes('?') ? '&' : '?'}comment=${id}`;

/** What all may read: what is held is not to be said to others in an answer. */
const isQuotable = ({ state, body }: Comment): boolean => state === 'VISIBLE' && (body ?? '').trim() !== '';

/** Who said it and when, and how it stands. */
function Who({ comment, aside }: Pick<Props, 'comment' | 'aside'>) {
  const { id, author, postedAt, edits, verdict, state, allowedActions } = comment;
  return (
    <span className={styles.commentWho}>
      <span className={styles.author} dir="auto">
        {author.name}
      </span>
      <MayHide value={allowedActions.includes('HIDE') || allowedActions.includes('UNHIDE')}>
        <HideText place={{ kind: 'NAME', id: author.id }} text={author.name} by={author} />
      </MayHide>
      <a href={commentAddress(id, aside)} className={styles.when}>
        <Time at={postedAt} />
      </a>
      {edits > 0 && <Edits comment={comment} />}
      {verdict && verdict !== 'COMMENT' && (
        <Badge tone={verdict === 'APPROVE' ? 'good' : 'wait'}>{t(`talk.verdict.${verdict}`)}</Badge>
      )}
      {state === 'HELD' && <Badge tone="wait">{t('held.badge')}</Badge>}
    </span>
  );
}

/** What a comment says, or what is left of it. */
export function CommentWords({ comment: { state, hideReason, holdReason, bodyHtml } }: { comment: Comment }) {
  if (state === 'REMOVED') return <p className={styles.tombstone}>{t('talk.removed')}</p>;
  if (state === 'HIDDEN') {
    return (
      <p className={styles.tombstone}>
        {hideReason ? t('talk.hiddenFor', { reason: hideReason }) : t('talk.hidden')}
      </p>
    );
  }
  return (
    <>
      <SafeHtml bodyHtml={bodyHtml ?? ''} />
      {holdReason && <p className={styles.when}>{t('held.yours', { reason: holdReason })}</p>}
    </>
  );
}
