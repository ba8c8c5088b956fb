import '../messages';
import { useState } from 'react';
import { t } from '../../../lib/i18n';
import { roleChoices } from '../../../profile/ladder/roleChoices';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Dialog } from '../../../ui/Dialog';
import { SearchSelect } from '../../../ui/SearchSelect';
import type { ActProps } from '../EntryActs';
import { isActive } from '../lists';
import { Refusal, refusedAt } from '../Refusal';
import styles from '../taxonomy.module.css';
import { useShaping } from '../useShaping';
import { Merging } from './Merging';

/** Chooses the role that is left of two, says what it comes to, has decided what both say, and merges. */
export function MergeRolesDialog({ entry, taxonomy, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const ladder = useLadder();
  const [into, setInto] = useState('');
  const others = taxonomy.roles.filter((each) => isActive(each) && each.id !== entry.id);
  const target = others.find((each) => each.id === into);
  return (
    <Dialog kind="sheet" title={t('taxonomy.mergeRoles.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        {others.length === 0 ? (
          <p>{t('taxonomy.mergeRoles.none')}</p>
        ) : (
          <SearchSelect
            label={t('taxonomy.merge.into')}
            error={refusedAt(act.error, 'into')}
            none={t('taxonomy.mergeRoles.choose')}
            choices={roleChoices(ladder, others, ({ id, name }) => ({ value: id, name }))}
            value={into}
            onChoose={setInto}
          />
        )}
        {target && (
          <Merging
            key={into}
            from={entry}
            into={target}
            busy={act.busy}
            onMerge={(body) =>
              act.send(
                `roles/${entry.id}/merge`,
                { ...body, into },
                t('taxonomy.merged.done', { name: entry.name, into: target.name }),
              )
            }
          />
        )}
        <Refusal of={act.error} besides={['into']} />
      </div>
    </Dialog>
  );
}
