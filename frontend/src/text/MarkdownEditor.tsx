import './messages';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { t } from '../lib/i18n';
import { isNew, useSession } from '../lib/session';
import { isSending, useToldKeys } from '../lib/shortcuts';
import { Field, type FieldTexts } from '../ui/Field';
import { useFocus } from '../ui/focus';
import { keyName } from '../ui/Kbd';
import { ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import { useMarkdownPreview } from './previewMarkdown';
import { SafeHtml } from './SafeHtml';
import styles from './text.module.css';

interface MarkdownEditorProps extends Omit<FieldTexts, 'hint'> {
  value: string;
  onChange: (value: string) => void;
  onSend?: () => void;
  maxLength: number;
  rows?: number;
  placeholder?: string;
  /** Whether the reader has just asked for it; a text found from before does not take the cursor. */
  fresh?: boolean;
  /** How often something was put at its end since it is shown: the cursor goes behind it. */
  added?: number;
}

const COUNT_FROM = 0.8;

/** A place to write Markdown: counts as the limit nears, sends on Mod+Enter, shows how it will look. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { added = 0 } = props;
  const [previewing, setPreviewing] = useState(false);
  const [seen, see] = useState(added);
  if (added !== seen) {
    see(added);
    setPreviewing(false);
  }
  return (
    <div className={styles.editor}>
      <div className={styles.modes}>
        <Mode label={t('text.write')} chosen={!previewing} onChoose={() => setPreviewing(false)} />
        <Mode label={t('text.preview')} chosen={previewing} onChoose={() => setPreviewing(true)} />
      </div>
      {previewing ? <Preview label={props.label} body={props.value} /> : <Write {...props} />}
    </div>
  );
}

function Mode({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={styles.mode} aria-pressed={chosen} onClick={onChoose}>
      {label}
    </button>
  );
}

function Write(props: MarkdownEditorProps) {
  const {
    value,
    onChange,
    onSend,
    maxLength,
    rows = 4,
    placeholder,
    fresh = false,
    added = 0,
    ...texts
  } = props;
  const area = useFocus<HTMLTextAreaElement>(fresh);
  useEffect(() => {
    if (added > 0 && area.current) goBehind(area.current);
  }, [added, area]);
  useToldKeys('Mod+Enter', t('keys.send'), onSend !== undefined);
  const send = (event: KeyboardEvent) => {
    if (!isSending(event) || !onSend) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Field
      {...texts}
      hint={<Hint left={maxLength - value.length} maxLength={maxLength} sends={Boolean(onSend)} />}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          ref={area}
          dir="auto"
          className={styles.area}
          rows={rows}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={send}
        />
      )}
    </Field>
  );
}

function goBehind(area: HTMLTextAreaElement) {
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  area.scrollTop = area.scrollHeight;
}

function Hint({ left, maxLength, sends }: { left: number; maxLength: number; sends: boolean }) {
  const newcomer = isNew(useSession().data);
  const near = left < maxLength * (1 - COUNT_FROM);
  const count = left < 0 ? t('ui.charactersOver', { count: -left }) : t('ui.characters', { count: left });
  return (
    <span className={styles.hint}>
      <span>
        {t('text.markdown')} {newcomer && `${t('text.newcomer')} `}
        {sends && <span className={styles.keys}>{t('text.send', { keys: `${keyName('Mod')}+Enter` })}</span>}
      </span>
      {near && <span data-over={left < 0 || undefined}>{count}</span>}
    </span>
  );
}

function Preview({ label, body }: { label: string; body: string }) {
  return (
    <>
      <p className={styles.previewLabel}>{label}</p>
      <div className={styles.preview} aria-live="polite">
        <Rendered body={body} />
      </div>
    </>
  );
}

function Rendered({ body }: { body: string }) {
  const preview = useMarkdownPreview(body);
  if (body.trim() === '') return <p className={styles.nothing}>{t('text.previewEmpty')}</p>;
  if (preview.isError && !preview.data)
    return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton />;
  return (
    <>
      <NotRefreshed of={preview} />
      <SafeHtml bodyHtml={preview.data.html} />
    </>
  );
}
