import '../messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportHead } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Select } from '../../../ui/Field';
import { announce } from '../../../ui/Toasts';
import { type Chosen, chosenOf, isAtLevel, isKey, labelOf, optionsOf, saidOf } from './headChoice';
import styles from './heads.module.css';
import { headsQuery, useSayHeads } from './readHeads';
import { SayForm } from './SayForm';

interface Props {
  run: string;
  /** Whether nothing of the table could be read. */
  unread: boolean;
  /** Whether it is a workbook, of which something may be hidden. */
  book: boolean;
}

/** What each head of a table is read as, to be said otherwise; of trees there is nothing to say. */
export function Heads({ run, unread, book }: Props) {
  const { data } = useQuery(headsQuery(run));
  const [open, setOpen] = useState(unread);
  const heads = data?.heads ?? [];
  if (heads.length === 0) return null;
  const seen = data?.seen ?? false;
  const near = data?.near ?? null;
  const said = near !== null || seen || heads.some((each) => each.said);
  return (
    <>
      {near && <Banner>{near}</Banner>}
      <details className={styles.heads} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t(said ? 'import.heads.said' : 'import.heads')}</summary>
        {open && (
          <SayHeads
            key={`${seen} ${heads.map(({ head, meaning, filled }) => `${head} ${filled} ${Object.values(meaning).join()}`).join('\n')}`}
            run={run}
            heads={heads}
            said={said}
            seen={seen}
            book={book}
          />
        )}
      </details>
    </>
  );
}

interface SayProps {
  run: string;
  heads: ImportHead[];
  said: boolean;
  seen: boolean;
  book: boolean;
}

function SayHeads({ run, heads, said, seen, book }: SayProps) {
  const [onlySeen, leaveOut] = useState(seen);
  const [chosen, choose] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const say = useSayHeads(run);
  const send = (forget: boolean) =>
    carryOut(say, forget ? { heads: [], seen: false } : { heads: saidOf(heads, chosen), seen: onlySeen }, {
      onSuccess: () => announce(t(forget ? 'import.heads.forgotten' : 'import.heads.done')),
    });
  return (
    <SayForm hint={t('import.heads.hint')} say={say} said={said} onSend={send}>
      <ul className={styles.list}>
        {heads.map((each) => (
          <li key={`${each.spot.sheet} ${each.spot.line} ${each.spot.column}`}>
            <OneHead
              head={each}
              chosen={chosen.get(each.head) ?? chosenOf(each)}
              onChoose={(now) => choose(new Map(chosen).set(each.head, now))}
            />
          </li>
        ))}
      </ul>
      {(book || seen) && (
        <Check checked={onlySeen} onChange={leaveOut}>
          {t('import.heads.seen')}
        </Check>
      )}
    </SayForm>
  );
}

interface OneProps {
  head: ImportHead;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

function OneHead({ head, chosen, onChoose }: OneProps) {
  const { levels, roles } = useLadder();
  const label = labelOf(head, roles);
  return (
    <div className={styles.head}>
      <div className={styles.examples} dir="auto">
        {head.examples.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples are told by their order, which never changes
          <span key={at}>{each}</span>
        ))}
      </div>
      <Select
        label={label}
        value={chosen.column}
        onChange={({ target }) => onChoose({ ...chosen, column: target.value, role: '' })}
      >
        {optionsOf(head, levels).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {isKey(chosen) && (
        <Check checked={chosen.filled} onChange={(filled) => onChoose({ ...chosen, filled })}>
          {t('import.heads.filled')}
        </Check>
      )}
      {isAtLevel(chosen) && (
        <Select
          label={t('import.heads.role', { head: label })}
          value={chosen.role}
          onChange={({ target }) => onChoose({ ...chosen, role: target.value })}
        >
          <option value="">{t('import.heads.anyRole')}</option>
          {roles.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: string;
}

const Check = ({ checked, onChange, children }: CheckProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>{children}</span>
  </label>
);
