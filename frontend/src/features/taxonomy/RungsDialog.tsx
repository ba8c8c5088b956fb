import './messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RungsOfRole } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea, TextField } from '../../ui/Field';
import { ErrorState, Skeleton } from '../../ui/states';
import type { ActProps } from './EntryActs';
import { Refusal, refusedAt } from './Refusal';
import { rungsQuery } from './readTaxonomy';
import styles from './taxonomy.module.css';
import { useShaping } from './useShaping';

type Rung = RungsOfRole['rungs'][number];

/** Which levels a role has, what it is called there, and what it does there as a whole. */
export function RungsDialog({ entry, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const query = useQuery(rungsQuery(entry.id));
  const send = (rungs: Rung[]) =>
    act.send(`roles/${entry.id}/rungs`, { rungs: wanted(rungs) }, t('taxonomy.rungs.done'));
  return (
    <Dialog kind="sheet" title={t('taxonomy.rungs.title', { name: entry.name })} open onClose={onClose}>
      <div className={styles.dialog}>
        <p>{t('taxonomy.rungs.lead')}</p>
        {query.isError && !query.data && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isPending && <Skeleton lines={6} label={t('taxonomy.loading')} />}
        {query.data && <Rungs known={query.data.rungs} busy={act.busy} error={act.error} onSave={send} />}
      </div>
    </Dialog>
  );
}

/** Those that the role shall have, as they are sent. */
const wanted = (rungs: Rung[]) =>
  rungs.filter(({ has }) => has).map(({ level, title, text }) => ({ level, title, text }));

interface Props {
  known: Rung[];
  busy: boolean;
  error: Error | null;
  onSave: (rungs: Rung[]) => void;
}

/** What is written stays while the lists are read again. */
function Rungs({ known, busy, error, onSave }: Props) {
  const [rungs, setRungs] = useState(known);
  const sent = rungs.filter(({ has }) => has);
  const change = (level: string, to: Partial<Rung>) =>
    setRungs((now) => now.map((each) => (each.level === level ? { ...each, ...to } : each)));
  const refused = (rung: Rung, field: string) => refusedAt(error, `rungs[${sent.indexOf(rung)}].${field}`);
  return (
    <>
      <ol className={styles.list}>
        {rungs.map((rung) => (
          <li key={rung.level} className={styles.row}>
            <RungFields rung={rung} refused={(field) => refused(rung, field)} onChange={change} />
          </li>
        ))}
      </ol>
      <Refusal of={error} />
      <div>
        <Button tone="primary" busy={busy} onClick={() => onSave(rungs)}>
          {t('taxonomy.save')}
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  rung: Rung;
  refused: (field: string) => string | null;
  onChange: (level: string, to: Partial<Rung>) => void;
}

function RungFields({ rung, refused, onChange }: FieldsProps) {
  const { level, name, has, title, text, expectations } = rung;
  return (
    <div className={styles.dialog}>
      <label className={styles.side}>
        <input
          type="checkbox"
          checked={has}
          disabled={has && expectations > 0}
          onChange={(event) => onChange(level, { has: event.target.checked })}
        />
        <span dir="auto">{t('taxonomy.rungs.has', { level: name })}</span>
        {expectations > 0 && (
          <span className={styles.quiet}>{t('taxonomy.rungs.stands', { count: expectations })}</span>
        )}
      </label>
      {has && (
        <>
          <TextField
            optional
            label={t('taxonomy.rungs.own', { level: name })}
            dir="auto"
            maxLength={120}
            error={refused('title')}
            value={title ?? ''}
            onChange={(event) => onChange(level, { title: event.target.value })}
          />
          <TextArea
            optional
            label={t('taxonomy.rungs.text', { level: name })}
            rows={3}
            error={refused('text')}
            value={text ?? ''}
            onChange={(event) => onChange(level, { text: event.target.value })}
          />
        </>
      )}
    </div>
  );
}
