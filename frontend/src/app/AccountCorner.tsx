import '../pages/messages';
import './messages';
import { useLocation } from '@tanstack/react-router';
import type { AccountRef } from '../lib/api';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { holds, signInAddress, useSession } from '../lib/session';
import { signOut } from '../lib/signOut';
import { useWay } from '../lib/way';
import { Avatar } from '../ui/Avatar';
import { IconEye, IconFileImport, IconKey, IconListCheck, IconLogout, IconUser } from '../ui/icons';
import { AnchorButton } from '../ui/LinkButton';
import { Menu } from '../ui/Menu';
import { announce } from '../ui/Toasts';
import { Bell } from './Bell';
import styles from './shell.module.css';

/** The corner of the reader: signing in, or the inbox and the account. Empty until it is known which. */
export function AccountCorner() {
  const { data: me } = useSession();
  const here = useLocation({ select: (location) => location.href });
  if (me === undefined) return <span className={styles.corner} aria-hidden />;
  if (me.account) return <Member account={me.account} admin={holds(me, 'ADMIN')} />;
  return (
    <AnchorButton small tone="plain" href={signInAddress(here)}>
      {t('account.signIn')}
    </AnchorButton>
  );
}

function Member({ account, admin }: { account: AccountRef; admin: boolean }) {
  const setOut = useWay();
  const leave = () => void signOut(setOut()).catch((error: unknown) => announce(problemOf(error).detail));
  return (
    <>
      <Bell />
      <Menu
        label={t('account.menu', { name: account.name })}
        align="end"
        trigger={{ icon: <Avatar name={account.name} />, look: { tone: 'quiet' } }}
        items={[
          {
            label: t('account.contributions'),
            icon: <IconUser aria-hidden />,
            href: `/proposals?author=${account.handle}`,
          },
          { label: t('queue.title'), icon: <IconListCheck aria-hidden />, href: '/queue' },
          { label: t('watching.title'), icon: <IconEye aria-hidden />, href: '/watching' },
          { label: t('import.title'), icon: <IconFileImport aria-hidden />, href: '/imports' },
          ...(admin ? [{ label: t('admin.menu'), icon: <IconKey aria-hidden />, href: '/admin' }] : []),
          { label: t('account.signOut'), icon: <IconLogout aria-hidden />, onChoose: leave },
        ]}
      />
    </>
  );
}
