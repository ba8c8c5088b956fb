import './messages';
import { useState } from 'react';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/Field';
import type { ActProps } from './EntryActs';
import { isStep, listOf } from './lists';
import { Refusal, refusedAt } from './Refusal';
import styles from './taxonomy.module.css';
import { useShaping } from './useShaping';

/** What a role is about, or what a step of a scale means, in a few sentences. */
export function DescribeDialog({ entry, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const [summary, setSummary] = useState(entry.summary ?? '');
  const step = isStep(entry);
  const send = () => act.send(`${listOf(entry)}/${entry.id}/describe`, { summary }, t('taxonomy.described'));
  return (
    <Dialog
      title={t(step ? 'taxonomy.define.title' : 'taxonomy.describe.title', { name: entry.name })}
      open
      onClose={onClose}
    >
      <div className={styles.dialog}>
        <Refusal of={act.error} besides={['summary']} />
        <TextArea
          label={t(step ? 'taxonomy.definition' : 'taxonomy.summary')}
          hint={step ? t('taxonomy.definition.hint') : undefined}
          rows={step ? 8 : 4}
          maxLength={step ? undefined : 600}
          error={refusedAt(act.error, 'summary')}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        <div>
          <Button tone="primary" busy={act.busy} onClick={send}>
            {t('taxonomy.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
