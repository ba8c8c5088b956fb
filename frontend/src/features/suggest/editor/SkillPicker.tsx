import '../messages';
import { useState } from 'react';
import type { Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useSkillsNamed } from '../../../profile/readSkills';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { ErrorState } from '../../../ui/states';
import styles from '../suggest.module.css';

interface Props {
  /** The ids of the skills that are open already. */
  taken: string[];
  open: boolean;
  onClose: () => void;
  onPick: (skill: Ref) => void;
  /** A new skill is to be made. */
  onMake: (name: string) => void;
}

const MOST = 8;

/** Another skill for the same proposal: one of the catalogue, or a new one. */
export function SkillPicker({ taken, open, onClose, onPick, onMake }: Props) {
  const [words, setWords] = useState('');
  const { found: named, error, refetch } = useSkillsNamed(words, open);
  const found = named?.items.filter(({ id }) => !taken.includes(id)) ?? [];
  const pick = () => {
    setWords('');
    onClose();
  };
  return (
    <Dialog title={t('suggest.skills.title')} open={open} onClose={onClose}>
      <div className={styles.picker}>
        <p>{t('suggest.skills.text')}</p>
        <TextField
          label={t('suggest.skills.find')}
          type="search"
          dir="auto"
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <ul className={styles.found}>
          {found.slice(0, MOST).map(({ id, slug, name, group }) => (
            <li key={id}>
              <Button
                tone="quiet"
                onClick={() => {
                  onPick({ id, slug, name });
                  pick();
                }}
              >
                <bdi>{name}</bdi> <small dir="auto">{group.name}</small>
              </Button>
            </li>
          ))}
        </ul>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        <p role="status">{named && moreSentence(found.length, named.next !== null)}</p>
        <Button
          onClick={() => {
            onMake(words.trim());
            pick();
          }}
        >
          {t('suggest.skills.make')}
        </Button>
      </div>
    </Dialog>
  );
}

function moreSentence(found: number, furtherPages: boolean): string | null {
  if (furtherPages) return t('suggest.skills.many');
  if (found === 0) return t('suggest.skills.none');
  return found > MOST ? t('suggest.skills.more', { count: found - MOST }) : null;
}
