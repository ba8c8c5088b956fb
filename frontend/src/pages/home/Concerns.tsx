import '../messages';
import { Link } from '@tanstack/react-router';
import type { useHome } from '../../features/catalog/readHome';
import { UnreadNews, useUnread, useUnreadCount } from '../../features/notifications/UnreadNews';
import type { Home, Notification } from '../../lib/api';
import { t } from '../../lib/i18n';
import { holds, useSession } from '../../lib/session';
import type { useCatalog } from '../../profile/readCatalog';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import styles from './home.module.css';
import { Published } from './Published';
import { News, Proposals, Section, WhereSkillsAre } from './parts';
import { SearchBox } from './SearchBox';

interface Props {
  home: ReturnType<typeof useHome>;
  catalog: ReturnType<typeof useCatalog>;
}

/** The start of whoever is signed in: what is theirs to do and what changed for them, then what is new to all. */
export function Concerns({ home, catalog }: Props) {
  const unread = useUnread();
  return (
    <>
      <header className={styles.top}>
        <h1>{t('home.yours')}</h1>
        <SearchBox />
      </header>
      {home.isPending || catalog.isPending || unread.isPending ? (
        <Skeleton lines={8} label={t('home.loading')} />
      ) : home.data ? (
        <>
          <NotRefreshed of={home} />
          <Mine home={home.data} />
          <News home={home} />
          <WhereSkillsAre catalog={catalog} />
        </>
      ) : (
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      )}
    </>
  );
}

function Mine({ home: { myTurn, changedForMe } }: { home: Home }) {
  const count = useUnreadCount();
  return (
    <div className={styles.mine}>
      <Section title={t('home.turn')} way={myTurn.length > 0 && <Link to="/queue">{t('home.queue')}</Link>}>
        {myTurn.length > 0 ? <Proposals mine proposals={myTurn} /> : <NothingToDo />}
      </Section>
      <Section title={t('home.changed')} way={<Link to="/watching">{t('home.watching')}</Link>}>
        {changedForMe.length > 0 ? (
          <Published published={changedForMe} />
        ) : (
          <p className={styles.nothing}>{t('home.changed.none')}</p>
        )}
      </Section>
      <Section title={t('home.unread', { count })} way={<Link to="/inbox">{t('home.inbox')}</Link>}>
        <UnreadNews elsewhere={(news) => asks(news, myTurn) || tells(news, changedForMe)} />
      </Section>
    </div>
  );
}

/** Whether it asks for what stands under whose turn it is. */
const asks = ({ kind, proposal }: Notification, turns: Home['myTurn']) =>
  ASKING.some((each) => each === kind) && turns.some(({ number }) => number === proposal);

const ASKING = ['REVIEW_ASKED', 'PROPOSAL_REMINDED', 'PROPOSAL_HELD', 'PROPOSAL_ESCALATED'] as const;

/** Whether it tells of a revision that stands under what changed. */
const tells = ({ glimpse, skill }: Notification, changed: Home['changedForMe']) =>
  glimpse !== null && changed.some((each) => each.skill.id === skill?.id);

/** Whoever may review finds what waits for others, too; everybody else what they could suggest. */
function NothingToDo() {
  const { data: me } = useSession();
  const reviews = holds(me, 'OWNER', 'REVIEWER');
  return (
    <p className={styles.nothing}>
      {t('home.turn.none')}{' '}
      {reviews ? (
        <Link to="/queue" search={{ queue: 'all' }}>
          {t('home.turn.review')}
        </Link>
      ) : (
        <Link to="/skills">{t('home.turn.suggest')}</Link>
      )}
    </p>
  );
}
