import './messages';
import type { KeyboardEvent } from 'react';
import { settle, useDraft, withoutSent } from '../lib/drafts';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { isSending } from '../lib/shortcuts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Field';
import { OtherTabs } from '../ui/OtherTabs';
import styles from './text.module.css';

interface Props {
  /** Where the unsent reason is kept. */
  draft: string;
  title: string;
  /** Where the reason will be read. */
  hint: string;
  /** What the button does, in a word. */
  act: string;
  request: { isPending: boolean; isError: boolean; error: unknown };
  /** Sends the reason; `done` forgets it here once it has arrived. */
  onHide: (reason: string, done: () => void) => void;
  onClose: () => void;
}

/** A moderator takes a text away and says why; the reason stays where it was. */
export function HideDialog({ draft, title, hint, act, request, onHide, onClose }: Props) {
  const reason = useDraft(draft);
  const blank = reason.text.trim() === '';
  const send = () => {
    const sent = reason.latest();
    onHide(sent, () => settle(draft, (now) => withoutSent(now, sent)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSending(event)) return;
    event.preventDefault();
    if (!blank && !request.isPending) send();
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <OtherTabs draft={draft} here={reason.text} gone={reason.gone} />
      <TextArea
        label={t('hide.reason')}
        hint={hint}
        value={reason.text}
        onChange={(event) => reason.change(event.target.value)}
        onKeyDown={onKeyDown}
        error={request.isError ? problemOf(request.error).detail : null}
      />
      <div className={styles.dialogActs}>
        <Button tone="danger" busy={request.isPending} disabled={blank} onClick={send}>
          {act}
        </Button>
        <Button onClick={onClose}>{t('hide.cancel')}</Button>
      </div>
    </Dialog>
  );
}
