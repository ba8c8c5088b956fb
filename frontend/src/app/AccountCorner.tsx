import { IconBell, IconLogout, IconUser } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { t } from '../lib/i18n';
import { type Me, signInAddress, useSession } from '../lib/session';
import { signOut } from '../lib/signOut';
import { Avatar } from '../ui/Avatar';
import { AnchorButton } from '../ui/LinkButton';
import { Menu } from '../ui/Menu';
import styles from './shell.module.css';

/** The corner of the reader: signing in, or the inbox and the account. Empty until it is known which. */
export function AccountCorner() {
  const { data: me } = useSession();
  const here = useLocation({ select: (location) => location.href });
  if (me === undefined) return <span className={styles.corner} aria-hidden />;
  if (me) return <Member me={me} />;
  return (
    <AnchorButton small tone="plain" href={signInAddress(here)}>
      {t('account.signIn')}
    </AnchorButton>
  );
}

function Member({ me }: { me: Me }) {
  return (
    <>
      <Bell unread={me.unread} />
      <Menu
        label={t('account.menu', { name: me.name })}
        align="end"
        trigger={{ icon: <Avatar name={me.name} />, look: { tone: 'quiet' } }}
        items={[
          { label: t('account.contributions'), icon: <IconUser aria-hidden />, href: `/people/${me.handle}` },
          { label: t('account.signOut'), icon: <IconLogout aria-hidden />, onChoose: () => void signOut() },
        ]}
      />
    </>
  );
}

const SHOWN_UP_TO = 99;

function Bell({ unread }: { unread: number }) {
  const label = unread > 0 ? t('inbox.unread', { count: unread }) : t('inbox.none');
  return (
    <a className={styles.bell} href="/inbox" aria-label={label} title={label}>
      <IconBell size={20} aria-hidden />
      {unread > 0 && (
        <span className={styles.count}>{unread > SHOWN_UP_TO ? `${SHOWN_UP_TO}+` : unread}</span>
      )}
    </a>
  );
}
