import { useState } from 'react';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import styles from './text.module.css';

interface Props {
  title: string;
  /** Where the reason will be read. */
  hint: string;
  /** What the button does, in a word. */
  act: string;
  request: { isPending: boolean; isError: boolean; error: unknown };
  onHide: (reason: string) => void;
  onClose: () => void;
}

/** A moderator takes a text away and says why; the reason stays where it was. */
export function HideDialog({ title, hint, act, request, onHide, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} open onClose={onClose}>
      <TextArea
        label={t('hide.reason')}
        hint={hint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={request.isError ? problemOf(request.error).detail : null}
      />
      <div className={styles.dialogActs}>
        <Button
          tone="danger"
          busy={request.isPending}
          disabled={reason.trim() === ''}
          onClick={() => onHide(reason)}
        >
          {act}
        </Button>
        <Button onClick={onClose}>{t('hide.cancel')}</Button>
      </div>
    </Dialog>
  );
}
