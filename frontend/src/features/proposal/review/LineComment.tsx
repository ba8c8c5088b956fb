import '../messages';
import prose from '../../../change/prose.module.css';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { useFocus } from '../../../ui/focus';
import { useClosing } from '../../../ui/useClosing';
import type { Remark } from './batch';
import styles from './review.module.css';

interface Props {
  place: string;
  remark: Remark;
  onChange: (remark: Remark) => void;
  onDrop: () => void;
  /** Closes it; what was written is kept. */
  onClose: () => void;
  /** Whether the reader has just asked for it. */
  fresh: boolean;
}

/** A remark on one change, sent with the review that is being written. */
export function LineComment({ place, remark: { body, blocking }, onChange, onDrop, onClose, fresh }: Props) {
  const area = useFocus<HTMLTextAreaElement>(fresh);
  const onKeyDown = useClosing(onClose);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within
    <div className={styles.line} onKeyDown={onKeyDown}>
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
