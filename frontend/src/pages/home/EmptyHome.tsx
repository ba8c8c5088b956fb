import '../../features/setup/messages';
import { NothingYet } from '../../features/setup/NothingYet';
import { SetUp } from '../../features/setup/SetUp';
import { t } from '../../lib/i18n';
import { holds, signInAddress, useSession } from '../../lib/session';
import { InnerLink } from '../../ui/InnerLink';
import desk from '../desk.module.css';
import styles from '../pages.module.css';

/** The start while nothing is published: for an admin the way there, for everybody else who is on it. */
export function EmptyHome() {
  const { data: me } = useSession();
  if (me && holds(me, 'ADMIN'))
    return (
      <div className={desk.page}>
        <header className={desk.head}>
          <h1>{t('setup.title')}</h1>
          <p className={desk.lead}>{t('setup.lead')}</p>
        </header>
        <SetUp />
      </div>
    );
  return (
    <div className={styles.page}>
      <NothingYet
        heading={<h1>{t('nothing.title')}</h1>}
        action={
          me?.account === null && <InnerLink href={signInAddress('/')}>{t('nothing.signIn')}</InnerLink>
        }
      />
    </div>
  );
}
