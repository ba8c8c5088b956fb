import './messages';
import { useState } from 'react';
import type { Ref } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useSkillsNamed } from '../../profile/readSkills';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { ErrorState } from '../../ui/states';
import styles from './admin.module.css';

const MOST = 8;

interface Props {
  chosen: Ref | null;
  onChoose: (skill: Ref | null) => void;
  error: string | null;
}

/** Finds a skill by its name. */
export function FindSkill({ chosen, onChoose, error }: Props) {
  const [wanted, setWanted] = useState('');
  const { found, error: failed, refetch } = useSkillsNamed(wanted, chosen === null && wanted.trim() !== '');
  if (chosen) {
    return (
      <p className={styles.chosen}>
        <strong dir="auto">{chosen.name}</strong>
        <Button small tone="quiet" onClick={() => onChoose(null)}>
          {t('admin.skill.change')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.find}>
      <TextField
        label={t('admin.skill.find')}
        error={error}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {failed && <ErrorState error={failed} onRetry={() => void refetch()} />}
      {found && (
        <ul className={styles.found} aria-label={t('admin.skill.found')}>
          {found.items.length === 0 && <li>{t('admin.skill.none')}</li>}
          {found.items.slice(0, MOST).map(({ id, slug, name, group }) => (
            <li key={id}>
              <Button small tone="quiet" onClick={() => onChoose({ id, slug, name })}>
                <span dir="auto">{name}</span> <small dir="auto">{group.name}</small>
              </Button>
            </li>
          ))}
          {found.items.length > MOST && <li>{t('admin.skill.many')}</li>}
        </ul>
      )}
    </div>
  );
}
