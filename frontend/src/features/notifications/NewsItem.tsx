import type { Notification } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import styles from './inbox.module.css';
import { useMoveNotification } from './moveNotification';
import type { InboxState } from './readNotifications';

/** Where a piece of news can go from each tray, and what the acts are called. */
const MOVES = {
  unread: [
    ['done', 'inbox.done', 'inbox.done.of'],
    ['saved', 'inbox.save', 'inbox.save.of'],
  ],
  saved: [['done', 'inbox.done', 'inbox.done.of']],
  done: [
    ['unread', 'inbox.unreadAgain', 'inbox.unreadAgain.of'],
    ['saved', 'inbox.save', 'inbox.save.of'],
  ],
} as const;

/** The author of a comment hears what became of it, and suggested nothing. */
const reasonOf = ({ kind, reason }: Notification) =>
  kind === 'COMMENT_RELEASED' || kind === 'COMMENT_REFUSED' ? 'WRITER' : reason;

const refused = (error: Error) => announce(problemOf(error).detail);

export function NewsItem({ item, state }: { item: Notification; state: InboxState }) {
  const move = useMoveNotification(state);
  const { id, sentence, href, actor, occurredAt } = item;
  const put = (to: InboxState) =>
    carryOut(
      move,
      { id, to },
      {
        onSuccess: () =>
          announce(t(`inbox.moved.${to}`), {
            label: t('ui.undo'),
            run: () => carryOut(move, { id, to: state }, { onSuccess: () => {}, onError: refused }),
          }),
        onError: refused,
      },
    );
  return (
    <li className={styles.item}>
      <Avatar small name={actor?.name ?? 'R'} />
      <div className={styles.words}>
        <InnerLink data-card href={href} className={styles.sentence} dir="auto">
          {sentence}
        </InnerLink>
        <p className={styles.fine}>
          {t(`inbox.reason.${reasonOf(item)}`)} · <Time at={occurredAt} />
        </p>
      </div>
      <div className={styles.acts}>
        {MOVES[state].map(([to, act, name]) => (
          <Button
            key={to}
            small
            tone="quiet"
            data-done={to === 'done' || undefined}
            aria-label={t(name, { sentence })}
            onClick={() => put(to)}
          >
            {t(act)}
          </Button>
        ))}
      </div>
    </li>
  );
}
