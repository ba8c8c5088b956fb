import './messages';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { seekNext } from '../ui/focus';
import { Key } from '../ui/Key';

/** The keys that lead to other pages from every page. One that a page has for the same is heard instead. */
export function PageKeys() {
  const navigate = useNavigate();
  const member = useSession().data?.account != null;
  const search = () => {
    seekNext('[type="search"]');
    void navigate({ to: '/skills' });
  };
  return (
    <>
      <Key keys="/" label={t('keys.search')} run={search} />
      <Key keys="g s" label={t('keys.skills')} run={() => void navigate({ to: '/skills' })} />
      <Key keys="g p" label={t('keys.proposals')} run={() => void navigate({ to: '/proposals' })} />
      {member && (
        <>
          <Key keys="g r" label={t('keys.queue')} run={() => void navigate({ to: '/queue' })} />
          <Key keys="g i" label={t('keys.inbox')} run={() => void navigate({ to: '/inbox' })} />
        </>
      )}
    </>
  );
}
