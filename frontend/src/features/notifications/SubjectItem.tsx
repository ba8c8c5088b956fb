import '../../ui/messages';
import './messages';
import type { Subject } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { announce } from '../../ui/Toasts';
import styles from './inbox.module.css';
import { useMoveBack, useMoveSubject } from './moveNews';
import type { InboxState } from './readNotifications';
import { SubjectWords } from './SubjectWords';

/** Where news can go from each tray, and what the acts are called. */
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

const refused = (error: Error) => announce(problemOf(error).detail);

interface Props {
  subject: Subject;
  state: InboxState;
  /** Whether it was opened since it is shown here: it lies where what is done lies. */
  read: boolean;
  onOpen: () => void;
  /** Opens it beside the list, where there is room. */
  onSelect: (() => void) | undefined;
  /** Whether it is open there. */
  selected: boolean;
  /** It was put elsewhere. */
  onMove: () => void;
}

/** A row of the inbox: all news of one subject, which are opened or put elsewhere together. */
export function SubjectItem({ subject, state, read, onOpen, onSelect, selected, onMove }: Props) {
  const lies = read ? 'done' : state;
  const move = useMoveSubject(lies);
  const back = useMoveBack();
  const { sentence, actor } = subject.newest;
  const put = (to: InboxState) => {
    onMove();
    if (to === lies) return;
    const undo = (ids: string[]) =>
      carryOut(back, { ids, from: to, to: state }, { onSuccess: () => {}, onError: refused });
    carryOut(
      move,
      { subject, to },
      {
        onSuccess: ({ moved }) =>
          announce(t(`inbox.moved.${to}`), { label: t('ui.undo'), run: () => undo(moved) }),
        onError: refused,
      },
    );
  };
  return (
    <li className={styles.item} data-selected={selected || undefined}>
      <Avatar small name={actor?.name ?? 'R'} />
      <SubjectWords
        subject={subject}
        unread={state === 'unread' && !read}
        onOpen={state === 'unread' && !read ? onOpen : undefined}
        onSelect={onSelect}
        selected={selected}
      />
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
