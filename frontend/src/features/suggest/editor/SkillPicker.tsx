import { useState } from 'react';
import type { Catalog, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import styles from '../suggest.module.css';

interface Props {
  catalog: Catalog;
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
export function SkillPicker({ catalog, taken, open, onClose, onPick, onMake }: Props) {
  const [words, setWords] = useState('');
  const found = skillsOf(catalog)
    .filter(({ id }) => !taken.includes(id))
    .filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
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
                {name} <small>{group}</small>
              </Button>
            </li>
          ))}
        </ul>
        <p role="status">
          {found.length === 0 && t('suggest.skills.none')}
          {found.length > MOST && t('suggest.skills.more', { count: found.length - MOST })}
        </p>
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

const skillsOf = ({ domains }: Catalog) =>
  domains.flatMap((domain) =>
    domain.groups.flatMap((group) =>
      group.skills.map(({ id, slug, name }) => ({ id, slug, name, group: group.name })),
    ),
  );
