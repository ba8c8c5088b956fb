import './messages';
import { useState } from 'react';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Options, Select } from '../../ui/Field';
import type { ActProps } from './EntryActs';
import { isActive } from './lists';
import { Refusal, refusedAt } from './Refusal';
import styles from './taxonomy.module.css';
import { useShaping } from './useShaping';

/** The family of a role, or none. */
export function FamilyDialog({ entry, taxonomy, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const [family, setFamily] = useState(entry.family ?? '');
  const offered = taxonomy.families.filter((each) => isActive(each) || each.id === entry.family);
  const send = () =>
    act.send(`roles/${entry.id}/family`, family === '' ? {} : { family }, t('taxonomy.family.done'));
  return (
    <Dialog title={t('taxonomy.family.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <Refusal of={act.error} besides={['family']} />
        <Select
          label={t('taxonomy.family')}
          hint={offered.length === 0 ? t('taxonomy.families.none') : undefined}
          error={refusedAt(act.error, 'family')}
          value={family}
          onChange={(event) => setFamily(event.target.value)}
        >
          <option value="">{t('taxonomy.family.none')}</option>
          <Options of={offered} />
        </Select>
        <div>
          <Button tone="primary" busy={act.busy} onClick={send}>
            {t('taxonomy.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
