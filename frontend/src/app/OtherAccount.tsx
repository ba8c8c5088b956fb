import './messages';
import { useEffect, useRef, useState } from 'react';
import type { AccountRef } from '../lib/api';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { hereAddress, signInAddress } from '../lib/session';
import { makeWayFor } from '../lib/signOut';
import { useWhose } from '../lib/whose';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { AnchorButton } from '../ui/LinkButton';
import styles from './shell.module.css';
import { ThemeSwitch } from './ThemeSwitch';
import { Wordmark } from './Wordmark';

/** Stands where a member's page was, once they are signed in no more: nothing of theirs is left to read or to act on. */
export function OtherAccount() {
  const { page, now } = useWhose();
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <div className={styles.bar}>
          <Wordmark />
          <div className={styles.tools}>
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main className={styles.content}>{page && <Said was={page} now={now ?? null} />}</main>
    </div>
  );
}

function Said({ was: { name: was }, now }: { was: AccountRef; now: AccountRef | null }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const signIn = signInAddress(hereAddress());
  return (
    <div className={styles.over}>
      <h1 ref={title} tabIndex={-1} dir="auto">
        {now ? t('whose.other', { was }) : t('whose.ended', { was })}
      </h1>
      <p dir="auto">{now ? t('whose.other.text', { was, now: now.name }) : t('whose.ended.text', { was })}</p>
      <div className={styles.overActs}>
        {now ? (
          <WhereAnother was={was} now={now} signIn={signIn} />
        ) : (
          <WhereNobody was={was} signIn={signIn} />
        )}
      </div>
    </div>
  );
}

/** A session that goes on would sign in the one whose it is: it ends before somebody else signs in. */
function WhereAnother({ was, now, signIn }: { was: string; now: AccountRef; signIn: string }) {
  const [leaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const leave = () => {
    setLeaving(true);
    makeWayFor(signIn, now)
      .catch(setFailure)
      .finally(() => setLeaving(false));
  };
  return (
    <>
      <Button tone="primary" onClick={() => location.reload()}>
        {t('whose.goOn', { now: now.name })}
      </Button>
      <Button busy={leaving} onClick={leave}>
        {t('whose.signOutAndInAs', { was })}
      </Button>
      <Banner tone="bad">{failure ? problemOf(failure).detail : null}</Banner>
    </>
  );
}

function WhereNobody({ was, signIn }: { was: string; signIn: string }) {
  return (
    <>
      <AnchorButton tone="primary" href={signIn}>
        {t('whose.signInAs', { was })}
      </AnchorButton>
      <Button onClick={() => location.reload()}>{t('whose.goOnAsGuest')}</Button>
    </>
  );
}
