import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { settle, useDraft, withoutSent } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { hereAddress, signInAddress, useSession } from '../../lib/session';
import { isClosing, useToldKeys } from '../../lib/shortcuts';
import { MarkdownEditor } from '../../text/MarkdownEditor';
import { Button } from '../../ui/Button';
import { AnchorButton } from '../../ui/LinkButton';
import { OtherTabs } from '../../ui/OtherTabs';
import { WordsFromBefore } from '../../ui/WordsFromBefore';
import styles from './discussion.module.css';

const LONGEST = 10_000;

interface Props {
  /** Where the unsent words are kept. */
  draft: string;
  initial?: string;
  label: string;
  send: string;
  onSend: (body: string) => Promise<unknown>;
  /** All that was written is sent; what was written while it was sent keeps the place open. */
  onSent?: () => void;
  /** Closes it; what was written is kept. */
  onCancel?: () => void;
  /** Whether the reader has just asked for it. */
  fresh?: boolean;
  children?: ReactNode;
}

/** A place to say something. What is written stays until it is sent, through signing in too. */
export function Composer({ draft, initial, label, send, onSend, onSent, onCancel, fresh, children }: Props) {
  const { text, latest, change, gone } = useDraft(draft, initial);
  const sending = useRef(false);
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const guest = useSession().data?.account === null;

  useToldKeys('Escape', t('keys.closeBox'), onCancel !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onCancel || !isClosing(event)) return;
    event.preventDefault();
    onCancel();
  };

  const submit = async () => {
    const sent = latest();
    if (guest || sending.current) return;
    if (sent.trim() === '') {
      setState({ busy: false, error: t('talk.empty') });
      return;
    }
    sending.current = true;
    setState({ busy: true, error: null });
    try {
      await onSend(sent);
      // Of a text that is edited, what was written on is the whole of it.
      const rest = (now: string) => (initial === undefined || now === sent ? withoutSent(now, sent) : now);
      const left = rest(latest());
      settle(draft, rest);
      setState({ busy: false, error: null });
      if (left === '') onSent?.();
    } catch (error) {
      const { detail, fields } = problemOf(error);
      setState({ busy: false, error: fields[0]?.message ?? detail });
    } finally {
      sending.current = false;
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within
    <div className={styles.composer} onKeyDown={onKeyDown}>
      <WordsFromBefore
        draft={draft}
        onTake={(words) => change([latest(), words].filter(Boolean).join('\n\n'))}
      />
      <OtherTabs draft={draft} here={text} gone={gone} />
      <MarkdownEditor
        label={label}
        value={text}
        onChange={change}
        onSend={() => void submit()}
        maxLength={LONGEST}
        rows={3}
        fresh={fresh}
        error={state.error}
      />
      {children}
      <div className={styles.composerActs}>
        {guest ? (
          <AnchorButton tone="primary" href={signInAddress(hereAddress())}>
            {t('talk.signIn')}
          </AnchorButton>
        ) : (
          <Button tone="primary" busy={state.busy} onClick={() => void submit()}>
            {send}
          </Button>
        )}
        {onCancel && (
          <Button tone="quiet" onClick={onCancel}>
            {t('talk.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
