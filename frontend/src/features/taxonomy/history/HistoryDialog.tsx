import '../messages';
import { t } from '../../../lib/i18n';
import { Dialog } from '../../../ui/Dialog';
import type { ActProps } from '../EntryActs';
import { listOf } from '../lists';
import { entryHistory } from '../readTaxonomy';
import styles from '../taxonomy.module.css';
import { EntryHistory } from './EntryHistory';

/** Who changed what of an entry, and when. */
export function HistoryDialog({ entry, onClose }: ActProps) {
  return (
    <Dialog kind="sheet" title={t('taxonomy.history.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <EntryHistory of={entryHistory(listOf(entry), entry.id)} />
      </div>
    </Dialog>
  );
}
