import './messages';
import { type ReactNode, useState } from 'react';
import { useGuestWish } from '../../lib/guestWish';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { hereAddress, signInAddress, useSession } from '../../lib/session';
import { MarkdownEditor } from '../../text/MarkdownEditor';
import { Button } from '../../ui/Button';
import { AnchorButton } from '../../ui/LinkButton';
import { OtherTabs } from '../../ui/OtherTabs';
import { useClosing } from '../../ui/useClosing';
import { WordsFromBefore } from '../../ui/WordsFromBefore';
import styles from './discussion.module.css';
import { useWords, type Words } from './words';

const LONGEST = 10_000;

interface WritingProps {
  words: Words;
  label: string;
  send: string;
  onSend: (body: string) => Promise<unknown>;
  /** All that was written is sent; what was written while it was sent keeps the place open. */
  onSent?: () => void;
  /** Closes it; what was written is kept. */
  onCancel?: () => void;
  /** Whether the reader has just asked for it. */
  fresh?: boolean;
  /** How often words were quoted into it. */
  quoted?: number;
  children?: ReactNode;
}

interface Props extends Omit<WritingProps, 'words'> {
  /** Where the unsent words are kept. */
  draft: string;
}

/** A place to say something. What is written stays until it is sent, through signing in too. */
export const Composer = ({ draft, ...rest }: Props) => <Writing words={useWords(draft)} {...rest} />;

/** What is being sent, by where it is kept: closed and opened again, or open in two places, it is still the same. */
const underWay = new Set<string>();

/** A place to write what is kept elsewhere. */
export function Writing({
  words,
  label,
  send,
  onSend,
  onSent,
  onCancel,
  fresh,
  quoted,
  children,
}: WritingProps) {
  const { draft, kept, text, latest, change, gone } = words;
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const guest = useSession().data?.account === null;
  const { granted: back, leave } = useGuestWish(draft);

  const onKeyDown = useClosing(onCancel);

  const submit = async () => {
    const sent = latest();
    if (guest || underWay.has(draft)) return;
    if (sent.trim() === '') {
      setState({ busy: false, error: t('talk.empty') });
      return;
    }
    underWay.add(draft);
    setState({ busy: true, error: null });
    try {
      await onSend(sent);
      const left = words.sent(sent);
      setState({ busy: false, error: null });
      if (left === '') onSent?.();
    } catch (error) {
      const { detail, fields } = problemOf(error);
      setState({ busy: false, error: fields[0]?.message ?? detail });
    } finally {
      underWay.delete(draft);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within
    <div className={styles.composer} onKeyDown={onKeyDown}>
      <WordsFromBefore
        draft={draft}
        onTake={(before) => change([latest(), before].filter(Boolean).join('\n\n'))}
      />
      <OtherTabs draft={draft} here={kept} gone={gone} />
      {back && text !== '' && <p className={styles.kept}>{t('talk.kept')}</p>}
      <MarkdownEditor
        label={label}
        value={text}
        onChange={change}
        onSend={() => void submit()}
        maxLength={LONGEST}
        rows={3}
        fresh={fresh || back}
        added={quoted}
        error={state.error}
      />
      {children}
      <div className={styles.composerActs}>
        {guest ? (
          <AnchorButton tone="primary" href={signInAddress(hereAddress())} onClick={leave}>
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
