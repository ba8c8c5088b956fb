import '../../features/suggest/messages';
import type { ReactNode } from 'react';
import { useThreads } from '../../features/discussion/readThreads';
import type { Comment, Proposal, Thread } from '../../lib/api';
import { t } from '../../lib/i18n';
import { SafeHtml } from '../../text/SafeHtml';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import styles from './said.module.css';

interface SaidToAuthor {
  /** What reviewers ask for of all of it. */
  ofAll: ReactNode[];
  /** What is still open about a cell. */
  at: (cell: string | null, role: string, level: string) => ReactNode[];
}

/** What is said on a proposal that its author answers to by amending it. */
export function useSaid(proposal: Proposal | null): SaidToAuthor {
  const threads = useThreads(`proposal:${proposal?.number ?? 0}`, null, proposal !== null);
  const open = (threads.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ state }) => state === 'OPEN',
  );
  const asking = (proposal?.reviews ?? []).filter(
    ({ verdict, state, body }) => verdict === 'REQUEST_CHANGES' && state !== 'REPLACED' && body !== '',
  );
  const address = `/proposals/${proposal?.number}`;
  return {
    ofAll: asking.map(({ id, reviewer, givenAt, bodyHtml }) => (
      <SaidWords key={id} who={t('suggest.asked', { name: reviewer.name })} at={givenAt} html={bodyHtml} />
    )),
    at: (cell, role, level) =>
      open
        .filter((thread) => isAbout(thread, cell, role, level))
        .map((thread) => <Remark key={thread.id} thread={thread} address={address} />),
  };
}

const isAbout = (thread: Thread, cell: string | null, role: string, level: string): boolean =>
  cell !== null && thread.cell !== null
    ? thread.cell === cell
    : thread.role?.id === role && thread.level === level;

function Remark({ thread: { comments }, address }: { thread: Thread; address: string }) {
  const shown = comments.filter(isShown);
  const [first] = shown;
  if (!first) return null;
  return (
    <div className={styles.remark}>
      {shown.map(({ id, author, postedAt, bodyHtml }) => (
        <SaidWords key={id} who={author.name} at={postedAt} html={bodyHtml} />
      ))}
      <InnerLink href={`${address}#comment-${first.id}`}>{t('suggest.said.answer')}</InnerLink>
    </div>
  );
}

const isShown = (comment: Comment): comment is Comment & { bodyHtml: string } =>
  comment.state === 'VISIBLE' && comment.bodyHtml !== null;

/** What somebody said that the author answers to. */
export function SaidWords({ who, at, html }: { who: string; at: string; html: string }) {
  return (
    <blockquote className={styles.words}>
      <p className={styles.who}>
        <bdi>{who}</bdi> · <Time at={at} />
      </p>
      <SafeHtml bodyHtml={html} />
    </blockquote>
  );
}
