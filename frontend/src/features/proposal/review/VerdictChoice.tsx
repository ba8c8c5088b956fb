import type { ReactNode } from 'react';
import type { Verdict } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { IconCheck, IconMessage, IconMessageReply } from '../../../ui/icons';
import styles from './review.module.css';

const ICONS: Record<Verdict, ReactNode> = {
  COMMENT: <IconMessage aria-hidden />,
  REQUEST_CHANGES: <IconMessageReply aria-hidden />,
  APPROVE: <IconCheck aria-hidden />,
};

const VERDICTS: Verdict[] = ['COMMENT', 'REQUEST_CHANGES', 'APPROVE'];

interface Props {
  chosen: Verdict | null;
  onChoose: (verdict: Verdict) => void;
}

export function VerdictChoice({ chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.verdicts} aria-label={t('review.verdict')}>
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          data-verdict={verdict}
          icon={ICONS[verdict]}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(verdict)}
        >
          {t(`verdict.act.${verdict}`)}
        </Button>
      ))}
    </fieldset>
  );
}
