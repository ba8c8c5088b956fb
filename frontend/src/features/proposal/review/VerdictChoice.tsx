import '../messages';
import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { IconCheck, IconCircleX, IconMessage, IconMessageReply } from '../../../ui/icons';
import type { Judgement } from './batch';
import styles from './review.module.css';

const ICONS: Record<Judgement, ReactNode> = {
  COMMENT: <IconMessage aria-hidden />,
  REQUEST_CHANGES: <IconMessageReply aria-hidden />,
  APPROVE: <IconCheck aria-hidden />,
  REJECT: <IconCircleX aria-hidden />,
};

interface Props {
  offered: Judgement[];
  chosen: Judgement | null;
  onChoose: (verdict: Judgement) => void;
}

/** All verdicts at the same cost: one press opens the place for its words. */
export function VerdictChoice({ offered, chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.verdicts} aria-label={t('review.verdict')}>
      {offered.map((verdict) => (
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
