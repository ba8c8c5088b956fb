import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '../../lib/api';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import styles from './notes.module.css';
import { useTakeBackWaiver, useWaive } from './waiveFinding';

interface Props {
  findings: Finding[];
  /** The draft or proposal to keep reasons with; null while there is none. */
  number: number | null;
}

/** What the ladder checks found: errors bar the way, warnings may stay with a reason. */
export function FindingList({ findings, number }: Props) {
  const errors = findings.filter((each) => each.severity === 'ERROR').length;
  if (findings.length === 0) return null;
  return (
    <details className={styles.findings} open={errors > 0 || undefined}>
      <summary>
        {[
          errors > 0 && t('finding.errors', { count: errors }),
          findings.length > errors && t('finding.warnings', { count: findings.length - errors }),
        ]
          .filter(Boolean)
          .join(', ')}
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>
            <FindingNote finding={finding} />
            {finding.severity === 'WARNING' && <Waiver finding={finding} number={number} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One finding, with the words for how grave it is. */
export function FindingNote({ finding }: { finding: Finding }) {
  const { severity, sentence } = finding;
  const Icon = severity === 'ERROR' ? IconCircleX : IconAlertTriangle;
  return (
    <p className={styles.finding} data-severity={severity}>
      <Icon role="img" aria-label={t(`finding.${severity}`)} />
      <span>{sentence}</span>
    </p>
  );
}

/** Why a warning does not hold here: on record with the proposal. */
function Waiver({ finding, number }: { finding: Finding; number: number | null }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const waive = useWaive();
  const takeBack = useTakeBackWaiver();
  if (finding.waiver) {
    return (
      <p className={styles.waiver}>
        {t('finding.waived', { name: finding.waiver.by.name, reason: finding.waiver.reason })}
        {number !== null && (
          <Button
            small
            tone="quiet"
            busy={takeBack.isPending}
            onClick={() => takeBack.mutate({ number, key: finding.key })}
          >
            {t('finding.takeBack')}
          </Button>
        )}
      </p>
    );
  }
  if (number === null) return <p className={styles.waiver}>{t('finding.saveFirst')}</p>;
  if (!open) {
    return (
      <Button small tone="quiet" onClick={() => setOpen(true)}>
        {t('finding.waive')}
      </Button>
    );
  }
  const send = () => {
    if (reason.trim() === '') return;
    waive.mutate({ number, key: finding.key, reason }, { onSuccess: () => setOpen(false) });
  };
  return (
    <form
      className={styles.waive}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t('finding.reason')}
        dir="auto"
        autoFocus
        maxLength={2000}
        error={waive.error ? problemOf(waive.error).detail : null}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      />
      <Button small type="submit" busy={waive.isPending} disabled={reason.trim() === ''}>
        {t('finding.keep')}
      </Button>
    </form>
  );
}
