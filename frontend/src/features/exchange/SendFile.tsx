import './messages';
import { type DragEvent, useRef, useState } from 'react';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { useWay } from '../../lib/way';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, Select } from '../../ui/Field';
import { IconFileImport } from '../../ui/icons';
import { announce } from '../../ui/Toasts';
import { isLate, useListAnew, useSendImport } from './actOnImport';
import styles from './exchange.module.css';
import { ACCEPTED, ENCODINGS, hasEncoding, unfit } from './fileChoice';
import { whyUnread } from './whyUnread';

/** Chooses a file, or takes one that is dropped, and sends it; leads to its report. */
export function SendFile() {
  const send = useSendImport();
  const setOut = useWay();
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [share, tell] = useState(0);
  const late = isLate(send.error);
  useListAnew(late);
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef(new AbortController());
  const choose = (files: readonly File[]) => {
    const why = files.length === 0 ? null : unfit(files);
    send.reset();
    setWrong(why);
    setFile(why === null ? (files[0] ?? null) : null);
  };
  const submit = () => {
    if (!file) {
      setWrong((now) => now ?? unfit([]));
      input.current?.focus();
      return;
    }
    const way = setOut();
    tell(0);
    const stopping = new AbortController();
    stop.current = stopping;
    carryOut(
      send,
      { file, encoding: hasEncoding(file) ? encoding : '', tell, stop: stopping.signal },
      {
        onSuccess: ({ id }) => void way.lead(`/imports/${id}`),
        onError: () => stopping.signal.aborted && send.reset(),
      },
    );
  };
  const end = () => {
    stop.current.abort();
    announce(t('import.sending.stopped'));
  };
  return (
    <form
      className={styles.send}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DropZone onDrop={choose}>
        <Field label={t('import.file')} hint={t('import.file.hint')} error={wrong}>
          {(wiring) => (
            <input
              {...wiring}
              ref={input}
              type="file"
              className={styles.chooser}
              accept={ACCEPTED}
              onChange={({ target }) => choose([...(target.files ?? [])])}
            />
          )}
        </Field>
        {file && (
          <p className={styles.chosen}>
            <span dir="auto">
              {t('import.file.chosen', { name: file.name, size: Math.max(1, Math.round(file.size / 1024)) })}
            </span>
          </p>
        )}
      </DropZone>
      {file && hasEncoding(file) && (
        <Select
          label={t('import.encoding')}
          hint={t('import.encoding.hint')}
          value={encoding}
          onChange={({ target }) => setEncoding(target.value)}
        >
          <option value="">{t('import.encoding.auto')}</option>
          {ENCODINGS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      )}
      <Banner tone={late ? 'wait' : 'bad'}>
        {send.error && !stop.current.signal.aborted && (late ? t('import.late') : unread(send.error))}
      </Banner>
      <Sending name={send.isPending ? (file?.name ?? '') : null} share={share} />
      <div className={styles.acts}>
        <Button tone="primary" type="submit" busy={send.isPending} icon={<IconFileImport aria-hidden />}>
          {t('import.send')}
        </Button>
        {send.isPending && (
          <Button tone="quiet" onClick={end}>
            {t('import.sending.stop')}
          </Button>
        )}
      </div>
    </form>
  );
}

const unread = (error: unknown): string => `${t('import.unreadable')} ${whyUnread(problemOf(error))}`;

interface DropProps {
  onDrop: (files: File[]) => void;
  children: React.ReactNode;
}

/** Takes what is dropped; whoever has no pointer chooses in the field. */
function DropZone({ onDrop, children }: DropProps) {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      aria-label={t('import.file.drop')}
      className={cx(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      {children}
    </fieldset>
  );
}

/** How much of the file is on its way; once all of it is there, the server reads it. */
function Sending({ name, share }: { name: string | null; share: number }) {
  const words = name !== null && t(share < 1 ? 'import.sending' : 'import.reading', { name });
  return (
    <div role="status" className={name === null ? undefined : styles.sending}>
      {words && (
        <>
          <span dir="auto">{words}</span>
          <progress className={styles.bar} aria-label={words} max={1} value={share < 1 ? share : undefined} />
        </>
      )}
    </div>
  );
}
