import './messages';
import type { TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Consequences } from './Consequences';
import type { ActProps } from './EntryActs';
import { isListed, listOf } from './lists';
import { Refusal } from './Refusal';
import styles from './taxonomy.module.css';
import { touched } from './touched';
import { useShaping } from './useShaping';

/** Says what retiring touches, and retires. */
export function RetireDialog({ entry, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const list = listOf(entry);
  const send = () =>
    act.send(`${list}/${entry.id}/retire`, {}, t('taxonomy.retired.done', { name: entry.name }));
  return (
    <Dialog title={t('taxonomy.retire.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <Refusal of={act.error} />
        <Consequences list={list} id={entry.id}>
          {(touches) => {
            const words = touched(touches);
            return (
              <>
                {words === '' ? (
                  <p>{t(isListed(entry) ? 'taxonomy.retire.nothing' : 'taxonomy.retire.nothing.step')}</p>
                ) : (
                  <>
                    <p>{t('taxonomy.retire.touches', { touches: words })}</p>
                    <p>{t(staysOf(entry))}</p>
                  </>
                )}
                <div>
                  <Button tone="danger" busy={act.busy} onClick={send}>
                    {t('taxonomy.retire')}
                  </Button>
                </div>
              </>
            );
          }}
        </Consequences>
      </div>
    </Dialog>
  );
}

function staysOf({ kind }: TaxonomyEntry) {
  if (kind === 'FAMILY') return 'taxonomy.retire.stays.FAMILY';
  if (kind === 'LEVEL') return 'taxonomy.retire.stays.LEVEL';
  return kind === 'PROFICIENCY' ? 'taxonomy.retire.stays.PROFICIENCY' : 'taxonomy.retire.stays';
}
