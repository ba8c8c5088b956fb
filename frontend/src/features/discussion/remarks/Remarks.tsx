import '../messages';
import type { ProposedChange, Thread } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Badge } from '../../../ui/Badge';
import { commentAnchor } from '../anchor';
import { CommentWords } from '../CommentView';
import styles from '../discussion.module.css';
import { type ThreadSubject, useThreads } from '../readThreads';
import { ThreadTopic } from '../ThreadTopic';

interface OfReview {
  subject: ThreadSubject;
  /** The id of the review that they came with. */
  review: string;
}

/** What a review says about single changes, with the way to where it is answered. */
export function RemarksOfReview({ subject, review }: OfReview) {
  const remarks = useRemarks(subject).filter(({ comments }) => comments[0]?.review === review);
  return <List remarks={remarks} at={null} />;
}

interface AtChanges {
  subject: ThreadSubject;
  /** Those that are shown as one. */
  changes: ProposedChange[];
}

/** What is open about a change, shown with it; it is answered in the conversation. */
export function RemarksAtChanges({ subject, changes }: AtChanges) {
  const remarks = useRemarks(subject).filter(
    (thread) => thread.state === 'OPEN' && changes.some((change) => isAbout(thread, change)),
  );
  return <List remarks={remarks} at={t('remarks.here')} />;
}

/** The threads that reviews have begun: a verdict without words about a change begins none. */
function useRemarks(subject: ThreadSubject): Thread[] {
  const threads = useThreads(subject).data?.pages.flatMap(({ items }) => items) ?? [];
  return threads.filter(({ comments }) => comments[0]?.review);
}

const isAbout = ({ role, level, cell }: Thread, change: ProposedChange): boolean =>
  role !== null && level !== null
    ? role.id === change.role?.id && level === change.level
    : cell !== null && cell === change.cell;

function List({ remarks, at }: { remarks: Thread[]; at: string | null }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks} aria-label={at ?? t('remarks.label')}>
      {remarks.map((thread) => (
        <Remark key={thread.id} thread={thread} inPlace={at !== null} />
      ))}
    </ul>
  );
}

function Remark({ thread, inPlace }: { thread: Thread; inPlace: boolean }) {
  const [first, ...answers] = thread.comments;
  if (!first) return null;
  return (
    <li className={styles.remark}>
      {inPlace ? (
        <p>
          <strong dir="auto">{first.author.name}</strong>{' '}
          {thread.blocking && <Badge tone="wait">{t('talk.blocking')}</Badge>}
        </p>
      ) : (
        <ThreadTopic thread={{ ...thread, quote: null }} inPlace={false} />
      )}
      <CommentWords comment={first} />
      <a href={`#${commentAnchor(first.id)}`}>
        {answers.length > 0 ? t('remarks.answers', { count: answers.length }) : t('remarks.answer')}
      </a>
    </li>
  );
}
