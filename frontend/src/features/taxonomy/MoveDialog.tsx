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

/** Another domain for a group. */
export function MoveDialog({ entry, taxonomy, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const [domain, setDomain] = useState('');
  const [tried, setTried] = useState(false);
  const others = taxonomy.domains.filter((each) => isActive(each) && each.id !== entry.parent);
  const send = () => {
    setTried(true);
    const to = others.find((each) => each.id === domain);
    if (to)
      act.send(
        `groups/${entry.id}/move`,
        { domain },
        t('taxonomy.moved', { name: entry.name, domain: to.name }),
      );
  };
  return (
    <Dialog title={t('taxonomy.move.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <Refusal of={act.error} besides={['domain']} />
        {others.length === 0 ? (
          <p>{t('taxonomy.move.none')}</p>
        ) : (
          <>
            <Select
              label={t('taxonomy.move.to')}
              error={tried && domain === '' ? t('taxonomy.move.choose') : refusedAt(act.error, 'domain')}
              value={domain}
              onChange={(event) => setDomain(event.target.value)}
            >
              <option value="">{t('taxonomy.move.choose')}</option>
              <Options of={others} />
            </Select>
            <div>
              <Button tone="primary" busy={act.busy} onClick={send}>
                {t('taxonomy.move.act')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
