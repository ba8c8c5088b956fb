import { useEffect, useRef } from 'react';
import type { AccountRef } from '../lib/api';
import { t } from '../lib/i18n';
import { hereAddress, signInAddress } from '../lib/session';
import { useWhose } from '../lib/whose';
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
      {now ? (
        <div className={styles.overActs}>
          <Button tone="primary" onClick={() => location.reload()}>
            {t('whose.goOn', { now: now.name })}
          </Button>
          <AnchorButton href={signIn}>{t('whose.signInAs', { was })}</AnchorButton>
        </div>
      ) : (
        <div className={styles.overActs}>
          <AnchorButton tone="primary" href={signIn}>
            {t('whose.signInAs', { was })}
          </AnchorButton>
          <Button onClick={() => location.reload()}>{t('whose.goOnAsGuest')}</Button>
        </div>
      )}
    </div>
  );
}
