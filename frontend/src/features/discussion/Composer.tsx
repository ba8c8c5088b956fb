import { type ReactNode, useState } from 'react';
import { useDraft } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { hereAddress, signInAddress, useSession } from '../../lib/session';
import { MarkdownEditor } from '../../text/MarkdownEditor';
import { Button } from '../../ui/Button';
import { AnchorButton } from '../../ui/LinkButton';
import styles from './discussion.module.css';

const LONGEST = 10_000;

interface Props {
  /** Where the unsent words are kept. */
  draft: string;
  initial?: string;
  label: string;
  send: string;
  onSend: (body: string) => Promise<unknown>;
  onCancel?: () => void;
  children?: ReactNode;
}

/** A place to say something. What is written stays until it is sent, through signing in too. */
export function Composer({ draft, initial, label, send, onSend, onCancel, children }: Props) {
  const { text, change, clear } = useDraft(draft, initial);
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const guest = useSession().data?.account === null;

  const submit = async () => {
    if (guest || state.busy) return;
    if (text.trim() === '') {
      setState({ busy: false, error: t('talk.empty') });
      return;
    }
    setState({ busy: true, error: null });
    try {
      await onSend(text);
      clear();
      setState({ busy: false, error: null });
    } catch (error) {
      const { detail, fields } = problemOf(error);
      setState({ busy: false, error: fields[0]?.message ?? detail });
    }
  };

  return (
    <div className={styles.composer}>
      <MarkdownEditor
        label={label}
        value={text}
        onChange={change}
        onSend={() => void submit()}
        maxLength={LONGEST}
        rows={3}
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
