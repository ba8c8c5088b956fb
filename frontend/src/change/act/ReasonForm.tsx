import '../messages';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { settle, useDraft, withoutSent } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { isSending } from '../../lib/shortcuts';
import { Banner } from '../../ui/Banner';
import { Button, type Tone } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { OtherTabs } from '../../ui/OtherTabs';
import styles from './acts.module.css';

const REASON_MAX = 2000;

interface Props {
  /** Where the unsent reason is kept. */
  draft: string;
  act: string;
  tone?: Tone;
  required?: boolean;
  busy: boolean;
  error: unknown;
  /** Sends the reason; `done` forgets here what was sent, once it has arrived. */
  onSend: (reason: string, done: () => void) => void;
  onClose: () => void;
  /** What the act does, and what else it needs to know. */
  children: ReactNode;
}

/** Asks for a reason, once, and sends the act with it. What was written stays until it is sent. */
export function ReasonForm({ draft, act, tone, required, busy, error, onSend, onClose, children }: Props) {
  const reason = useDraft(draft);
  const [tried, setTried] = useState(false);
  const words = reason.text.trim();
  const missing = required && words === '';
  const send = () => {
    setTried(true);
    const sent = reason.latest();
    if (!missing && !busy) onSend(words, () => settle(draft, (now) => withoutSent(now, sent)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSending(event)) return;
    event.preventDefault();
    send();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within
    <div className={styles.dialog} onKeyDown={onKeyDown}>
      <Banner tone="bad">{error ? problemOf(error).detail : null}</Banner>
      {children}
      <OtherTabs draft={draft} here={reason.text} gone={reason.gone} />
      <TextArea
        label={t('reason.label')}
        optional={!required}
        error={missing && tried ? t('reason.missing') : null}
        rows={3}
        maxLength={REASON_MAX}
        value={reason.text}
        onChange={(event) => reason.change(event.target.value)}
      />
      <div className={styles.decisions}>
        <Button tone={tone ?? 'primary'} className={styles.wrapping} busy={busy} onClick={send}>
          {act}
        </Button>
        <Button onClick={onClose}>{t('proposal.notNow')}</Button>
      </div>
    </div>
  );
}
