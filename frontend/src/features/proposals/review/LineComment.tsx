import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import prose from '../prose.module.css';
import styles from './review.module.css';
import type { LineWords } from './useReviewDraft';

interface Props {
  place: string;
  words: LineWords | undefined;
  onChange: (words: LineWords | null) => void;
}

/** A remark on one change, sent with the review that is being written. */
export function LineComment({ place, words, onChange }: Props) {
  const [open, setOpen] = useState(words !== undefined);
  if (!open) {
    return (
      <div>
        <Button small tone="quiet" icon={<IconMessagePlus aria-hidden />} onClick={() => setOpen(true)}>
          {t('line.open')}
        </Button>
      </div>
    );
  }
  const { body, blocking } = words ?? { body: '', blocking: false };
  return (
    <div className={styles.line}>
      <TextArea
        label={t('line.label', { place })}
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
        <Button
          small
          tone="quiet"
          onClick={() => {
            onChange(null);
            setOpen(false);
          }}
        >
          {t('line.drop')}
        </Button>
      </div>
      <p className={prose.quiet}>{t('line.sent')}</p>
    </div>
  );
}
