import '../pages/messages';
import './messages';
import { Link, Outlet } from '@tanstack/react-router';
import { useTaxonomyHints } from '../features/taxonomy/useTaxonomyHints';
import { useCommunity } from '../lib/community';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useSiteName } from '../lib/title';
import { isOver, useWhose } from '../lib/whose';
import { LadderOfHere } from '../profile/ladder/LadderOfHere';
import { SkipLink } from '../ui/SkipLink';
import { Toasts } from '../ui/Toasts';
import { AccountCorner } from './AccountCorner';
import { Asking } from './Asking';
import { ConnectionNote } from './ConnectionNote';
import { KeysHelp } from './KeysHelp';
import { LanguageChoice } from './LanguageChoice';
import { OtherAccount } from './OtherAccount';
import { Opened } from './opening/Opened';
import { PageKeys } from './PageKeys';
import { SignedInNote } from './SignedInNote';
import styles from './shell.module.css';
import { ThemeSwitch } from './ThemeSwitch';
import { useFocusOnNavigation } from './useFocusOnNavigation';
import { Wordmark } from './Wordmark';

const CONTENT = 'content';

/** What stays around every page, for as long as it is the page of whoever is signed in. */
export function Shell() {
  return (
    <>
      <Asking />
      {isOver(useWhose()) ? (
        <OtherAccount />
      ) : (
        <LadderOfHere>
          <Frame />
        </LadderOfHere>
      )}
    </>
  );
}

function Frame() {
  useFocusOnNavigation();
  useTaxonomyHints();
  const { name: community } = useCommunity();
  useSiteName(community);
  const signedIn = useSession().data?.account;
  return (
    <div className={styles.shell}>
      <PageKeys />
      <SkipLink to={CONTENT} />
      <header className={styles.top}>
        <div className={styles.bar}>
          <Wordmark community={community} />
          <nav className={styles.nav} aria-label={t('nav.main')}>
            <Link to="/skills">{t('nav.skills')}</Link>
            <Link to="/proposals">{t('nav.proposals')}</Link>
            {signedIn && (
              <Link className={styles.wide} to="/queue">
                {t('nav.queue')}
              </Link>
            )}
          </nav>
          <div className={styles.tools}>
            <ThemeSwitch />
            <AccountCorner />
          </div>
        </div>
      </header>
      <div>
        <ConnectionNote />
        <SignedInNote />
      </div>
      <main className={styles.content} id={CONTENT} tabIndex={-1}>
        <Opened>
          <Outlet />
        </Opened>
      </main>
      <footer className={styles.foot}>
        <div className={styles.bar}>
          <p>{t('footer.line')}</p>
          <LanguageChoice />
          <KeysHelp />
        </div>
      </footer>
      <Toasts />
    </div>
  );
}
