import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { useFocus } from '../../../ui/focus';
import prose from '../prose.module.css';
import type { Remark } from './batch';
import styles from './review.module.css';

interface Props {
  place: string;
  remark: Remark;
  onChange: (remark: Remark) => void;
  onDrop: () => void;
  /** Whether the reader has just asked for it. */
  fresh: boolean;
}

/** A remark on one change, sent with the review that is being written. */
export function LineComment({ place, remark: { body, blocking }, onChange, onDrop, fresh }: Props) {
  const area = useFocus<HTMLTextAreaElement>(fresh);
  return (
    <div className={styles.line}>
      <TextArea
        label={t('line.label', { place })}
        ref={area}
        rows={2}
        value={body}
        onChange={(event) => onChange({ body: event.target.value, blocking })}
      />
      <div className={styles.lineActs}>
        <label>
          <input
            type="checkbox"
            checked={blocking}
            onChange={(event) => onChange({ body, blocking: event.target.checked })}
          />{' '}
          {t('line.blocking')}
        </label>
        <Button small tone="quiet" onClick={onDrop}>
          {t('line.drop')}
        </Button>
      </div>
      <p className={prose.quiet}>{t('line.sent')}</p>
    </div>
  );
}
