import './messages';
import { useState } from 'react';
import type { Thread } from '../../lib/api';
import { t } from '../../lib/i18n';
import { isUnreadable } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { Button } from '../../ui/Button';
import { Pager } from '../../ui/Pager';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import styles from './discussion.module.css';
import { NewThread } from './NewThread';
import { useNews } from './news';
import type { ThreadSubject } from './readThreads';
import { type SuggestAt, ThreadView } from './ThreadView';
import { useSoughtComment } from './useSoughtComment';
import { useTalkHints } from './useTalkHints';

interface ThreadsProps {
  subject: ThreadSubject;
  /** The same by what never changes, where the subject does: unsent words are kept by it. */
  about?: string;
  /** The live topic that tells of new comments; a proposal's is known by its subject. */
  topic?: string | null;
  /** Only the threads on this cell (a changed cell of a proposal); null: only those on none. */
  cell?: string | null;
  /** Whether a thread may hold back publication. */
  mayBlock?: boolean;
  /** Shown beside the page that shows the same threads: links to comments lead there. */
  aside?: boolean;
  /** How often words were quoted into the place that begins a thread. */
  quoted?: number;
  /** Where a change is suggested that a comment asks for; nothing where none can be. */
  suggestAt?: SuggestAt;
  /** Said when nobody has said anything. */
  empty?: string;
}

/** The talk about a subject, and a place to join it; about another subject it is another talk. */
export function Threads(props: ThreadsProps) {
  return <Talk key={`${props.subject} ${props.cell}`} {...props} />;
}

function Talk({
  subject,
  about = subject,
  topic = topicOf(subject),
  cell,
  mayBlock,
  aside = false,
  quoted,
  suggestAt,
  empty,
}: ThreadsProps) {
  const me = useSession().data?.account?.id ?? null;
  const { query, threads: all, isBeyond, keep, sought } = useSoughtComment(subject, !aside);
  const { shown, news, show, ...waiting } = useNews(
    all?.filter(isOn(cell)),
    query.data?.pages.length ?? 0,
    me,
    sought,
  );
  const [fresh, setFresh] = useState<string | null>(null);
  const [brought, bring] = useState<ReadonlyMap<string, string>>(new Map());
  useTalkHints(subject, topic);

  const showNews = () => {
    setFresh(waiting.firstNew);
    bring(waiting.newIn);
    show();
  };
  const drawn = (thread: Thread) => (
    <ThreadView
      key={thread.id}
      thread={thread}
      subject={subject}
      suggestAt={suggestAt}
      sought={sought}
      aside={aside}
      inPlace={isInPlace(subject, cell)}
      fresh={fresh}
      brought={brought.get(thread.id) ?? null}
      onReplied={setFresh}
    />
  );
  if (isUnreadable(query)) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!all) return <Loading />;
  return (
    <div className={styles.threads}>
      <NotRefreshed of={query} />
      {shown.length === 0 && <p className={styles.nothing}>{empty ?? t('talk.none')}</p>}
      {(shown.length > 0 || query.hasNextPage) && (
        <ol className={styles.list}>
          {[
            ...shown.filter((each) => !isBeyond(each)).map(drawn),
            <Pager
              inList
              key="more"
              hasMore={query.hasNextPage}
              loading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />,
            // In the same list, so that a thread stays the same once the pages reach it.
            ...shown.filter(isBeyond).map(drawn),
          ]}
        </ol>
      )}
      <div role="status" className={styles.news}>
        {news > 0 && (
          <Button small onClick={showNews}>
            {t('talk.news', { count: news })}
          </Button>
        )}
      </div>
      <NewThread
        subject={subject}
        about={about}
        cell={cell}
        mayBlock={mayBlock}
        quoted={quoted}
        onStarted={(thread) => keep([thread])}
      />
    </div>
  );
}

function topicOf(subject: ThreadSubject): string | null {
  const [kind, ref] = subject.split(':');
  return kind === 'proposal' ? `/topic/proposals/${ref}` : null;
}

const isOn = (cell: string | null | undefined) => (thread: Thread) =>
  cell === undefined || thread.cell === cell;

const isInPlace = (subject: ThreadSubject, cell: string | null | undefined) =>
  subject.startsWith('expectation:') || Boolean(cell);

function Loading() {
  return (
    <div className={styles.threads}>
      <p className={styles.nothing}>{t('talk.loading')}</p>
      <Skeleton label={t('talk.loading')} />
    </div>
  );
}
