import './messages';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { AccountRef } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { ErrorState } from '../../ui/states';
import styles from './admin.module.css';
import { useAccounts } from './findAccounts';

const PAUSE_MS = 250;

interface Props {
  chosen: AccountRef | null;
  onChoose: (account: AccountRef | null) => void;
  error: string | null;
}

/** Finds a person by name or handle. */
export function FindAccount({ chosen, onChoose, error }: Props) {
  const [wanted, setWanted] = useState('');
  const [settled] = useDebouncedValue(wanted.trim(), PAUSE_MS);
  const { data: found, error: failed, refetch } = useAccounts(settled);
  const isSettled = settled !== '' && settled === wanted.trim();
  if (chosen) {
    return (
      <p className={styles.chosen}>
        <Avatar small name={chosen.name} />
        <strong>{t('admin.chosen', { name: chosen.name, handle: chosen.handle })}</strong>
        <Button small tone="quiet" onClick={() => onChoose(null)}>
          {t('admin.change')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.find}>
      <TextField
        label={t('admin.find')}
        error={error}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {isSettled && failed && !found && <ErrorState error={failed} onRetry={() => void refetch()} />}
      {isSettled && found && (
        <ul className={styles.found} aria-label={t('admin.found')}>
          {found.length === 0 && <li>{t('admin.nobody')}</li>}
          {found.map((account) => (
            <li key={account.id}>
              <Button small tone="quiet" onClick={() => onChoose(account)}>
                <Avatar small name={account.name} />
                {t('admin.chosen', { name: account.name, handle: account.handle })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
