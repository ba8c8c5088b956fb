import './messages';
import type { Thread } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { CommentView } from './CommentView';
import styles from './discussion.module.css';
import { type Gap, type ThreadSubject, useLeftOut } from './readThreads';

interface Props {
  thread: Thread;
  subject: ThreadSubject;
  /** The place of the comment that it stands before. */
  before: number;
  /** How a comment is shown. */
  shown: (id: string) => Omit<Parameters<typeof CommentView>[0], 'comment'>;
}

/** What a long thread is shown without between two comments, once the reader asks for it. */
export function LeftOut(props: Props) {
  const { comments, gaps } = props.thread;
  const gap = gaps.find(({ after }) => after === comments[props.before - 1]?.id);
  return gap ? <Earlier key={gap.after} gap={gap} {...props} /> : null;
}

function Earlier({ thread, subject, gap, before, shown }: Props & { gap: Gap }) {
  const { query, ask } = useLeftOut(subject, thread.id, gap);
  const { data, isFetching, isError, hasNextPage, refetch, fetchNextPage } = query;
  const end = thread.comments[before]?.id ?? '';
  const read = data?.pages.flatMap(({ items }) => items) ?? [];
  const earlier = read.filter(({ id }) => id < end);
  const left = gap.count === null ? null : gap.count - earlier.length;
  const goesOn = !data || (hasNextPage && earlier.length === read.length && left !== 0);
  const more = () => {
    if (isError && !data) void refetch();
    else if (data) void fetchNextPage();
    else ask();
  };
  return (
    <div tabIndex={-1} data-place="" className={styles.leftOut}>
      {earlier.map((comment) => (
        <CommentView key={comment.id} comment={comment} {...shown(comment.id)} />
      ))}
      {goesOn && (
        <Button small tone="quiet" busy={isFetching} onClick={more}>
          {left === null ? t('talk.earlierMany') : t('talk.earlier', { count: left })}
        </Button>
      )}
      {isError && <p role="alert">{t('talk.earlier.failed')}</p>}
    </div>
  );
}
