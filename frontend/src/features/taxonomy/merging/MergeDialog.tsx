import '../messages';
import { useState } from 'react';
import type { TaxonomyEntry } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SearchSelect } from '../../../ui/SearchSelect';
import { Consequences } from '../Consequences';
import type { ActProps } from '../EntryActs';
import { isActive, listIn } from '../lists';
import { Refusal, refusedAt } from '../Refusal';
import styles from '../taxonomy.module.css';
import { touched } from '../touched';
import { useShaping } from '../useShaping';

/** Chooses the group that is left of two, says what follows there, and merges. */
export function MergeDialog({ entry, taxonomy, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const [into, setInto] = useState('');
  const others = taxonomy.groups.filter((each) => isActive(each) && each.id !== entry.id);
  const target = others.find((each) => each.id === into);
  return (
    <Dialog title={t('taxonomy.merge.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <Refusal of={act.error} besides={['into']} />
        {others.length === 0 ? (
          <p>{t('taxonomy.merge.none')}</p>
        ) : (
          <SearchSelect
            label={t('taxonomy.merge.into')}
            error={refusedAt(act.error, 'into')}
            none={t('taxonomy.merge.choose')}
            choices={taxonomy.domains.flatMap((domain) =>
              listIn(taxonomy, 'groups', domain.id)
                .filter((each) => others.includes(each))
                .map(({ id, name }) => ({ value: id, name, of: domain.name })),
            )}
            value={into}
            onChoose={setInto}
          />
        )}
        {target && (
          <Merging
            from={entry}
            into={target}
            busy={act.busy}
            onMerge={() =>
              act.send(
                `groups/${entry.id}/merge`,
                { into },
                t('taxonomy.merged.done', { name: entry.name, into: target.name }),
              )
            }
          />
        )}
      </div>
    </Dialog>
  );
}

interface MergingProps {
  from: TaxonomyEntry;
  into: TaxonomyEntry;
  busy: boolean;
  onMerge: () => void;
}

function Merging({ from, into, busy, onMerge }: MergingProps) {
  return (
    <Consequences list="groups" id={from.id}>
      {(touches) => {
        const words = touched(touches);
        return (
          <>
            <p>
              {words === ''
                ? t('taxonomy.merge.nothing', { into: into.name })
                : t('taxonomy.merge.touches', { touches: words, into: into.name })}
            </p>
            <p>{t('taxonomy.merge.stays', { name: from.name, into: into.name })}</p>
            <div>
              <Button tone="danger" busy={busy} onClick={onMerge}>
                {t('taxonomy.merge.act')}
              </Button>
            </div>
          </>
        );
      }}
    </Consequences>
  );
}
