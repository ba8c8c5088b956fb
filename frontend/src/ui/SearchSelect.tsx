import './messages';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../lib/i18n';
import { cx } from './cx';
import { Field, type FieldTexts, type Wiring } from './Field';
import field from './Field.module.css';
import styles from './searchSelect.module.css';
import { fitting, type Selectable, stepped, together } from './seeking';
import { useClosing } from './useClosing';

/** So many are seen at a glance, and chosen as the browser has it. */
const AT_A_GLANCE = 20;

const PAGE = 8;

interface Props extends FieldTexts {
  choices: Selectable[];
  /** Empty while none is chosen. */
  value: string;
  /** What choosing none is called; left out where one must be chosen. */
  none?: string;
  disabled?: boolean;
  onChoose: (value: string) => void;
}

/** One of several; where they are many, found by writing a part of its name. */
export function SearchSelect({ label, hint, error, optional, choices, none, ...rest }: Props) {
  const all = none === undefined ? choices : [{ value: '', name: none }, ...choices];
  const Control = choices.length > AT_A_GLANCE ? Sought : Seen;
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <Control {...rest} wiring={wiring} label={label} choices={all} />}
    </Field>
  );
}

type ControlProps = Pick<Props, 'value' | 'disabled' | 'onChoose' | 'choices' | 'label'> & { wiring: Wiring };

function Seen({ wiring, value, disabled, onChoose, choices }: ControlProps) {
  return (
    <select
      {...wiring}
      className={field.control}
      disabled={disabled}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {together(choices).map(({ of, choices: these }) =>
        of === undefined ? (
          these.map(asOption)
        ) : (
          <optgroup key={these[0]?.value} label={of}>
            {these.map(asOption)}
          </optgroup>
        ),
      )}
    </select>
  );
}

const asOption = ({ value, name }: Selectable) => (
  <option key={value} value={value}>
    {name}
  </option>
);

/** A field that shows what is chosen, and lists what has the words that are written into it. */
function Sought({ wiring, label, value, disabled, onChoose, choices }: ControlProps) {
  const [written, write] = useState<string | null>(null);
  const [at, stepTo] = useState<string | null>(null);
  const list = useId();
  const open = written !== null;
  const found = fitting(choices, written ?? '');
  const chosen = choices.find((each) => each.value === value);
  const close = () => write(null);
  const look = () => {
    if (open || disabled) return;
    write('');
    stepTo(value);
  };
  const take = (taken: string | null) => {
    close();
    if (taken !== null && taken !== value) onChoose(taken);
  };
  const closing = useClosing(open ? close : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    closing(event);
    const by = STEPS[event.key];
    if (by !== undefined) {
      event.preventDefault();
      if (open) stepTo(stepped(found, at, by));
      else look();
    } else if (open && event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (found.some((each) => each.value === at)) take(at);
    }
  };
  return (
    <div className={styles.sought}>
      <input
        {...wiring}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className={cx(field.control, styles.field)}
        disabled={disabled}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? idOf(list, at) : undefined}
        placeholder={chosen?.name}
        value={written ?? chosen?.name ?? ''}
        onClick={look}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          write(target.value);
          stepTo(fitting(choices, target.value)[0]?.value ?? null);
        }}
      />
      {open && <Found list={list} label={label} found={found} at={at} value={value} onTake={take} />}
      <span role="status" className="visually-hidden">
        {open && t('ui.found', { count: found.length })}
      </span>
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

const idOf = (list: string, value: string | null) => `${list}-${value}`;

interface FoundProps {
  list: string;
  label: string;
  found: Selectable[];
  /** Where the keys have come to. */
  at: string | null;
  value: string;
  onTake: (value: string) => void;
}

function Found({ list, label, found, at, value, onTake }: FoundProps) {
  const reached = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the keys have come to is what is to be seen
  useEffect(() => reached.current?.scrollIntoView?.({ block: 'nearest' }), [at]);
  const option = (choice: Selectable) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      key={choice.value}
      ref={choice.value === at ? reached : undefined}
      id={idOf(list, choice.value)}
      role="option"
      tabIndex={-1}
      className={styles.choice}
      aria-selected={choice.value === value}
      data-reached={choice.value === at || undefined}
      onClick={() => onTake(choice.value)}
    >
      <bdi>{choice.name}</bdi>
    </div>
  );
  if (found.length === 0)
    return (
      <div className={styles.found} id={list}>
        <p className={styles.of}>{t('ui.found', { count: 0 })}</p>
      </div>
    );
  return (
    // The field keeps the focus.
    <div
      id={list}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={styles.found}
      onMouseDown={(event) => event.preventDefault()}
    >
      {together(found).map(({ of, choices }) =>
        of === undefined ? (
          choices.map(option)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a group of a list of choices
          <div key={choices[0]?.value} role="group" aria-label={of}>
            <div className={styles.of} aria-hidden dir="auto">
              {of}
            </div>
            {choices.map(option)}
          </div>
        ),
      )}
    </div>
  );
}
