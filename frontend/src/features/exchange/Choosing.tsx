import './messages';
import { type ReactNode, useId } from 'react';
import type { ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import { asOf, type ImportChoices } from './decision';
import styles from './exchange.module.css';

interface Props {
  choices: ImportChoices;
  onChoose: (part: Partial<ImportChoices>) => void;
}

/** An admin's choice: at once with what is missing, or as anybody else. */
export function HowChoice({ run, choices, onChoose }: Props & { run: ImportRun }) {
  const as = asOf(choices, true);
  const missing = run.report.makes.length > 0;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('import.decide.how')}</legend>
      {(['REVISIONS', 'PROPOSALS'] as const).map((each) => (
        <Chosen
          key={each}
          kind="radio"
          name={`as-${run.id}`}
          checked={as === each}
          hint={t(`import.as.${each}.hint`)}
          onChange={() => onChoose({ as: each })}
        >
          {t(`import.as.${each}`)}
        </Chosen>
      ))}
      {missing && as === 'REVISIONS' && (
        <Chosen kind="checkbox" checked={choices.make} onChange={(make) => onChoose({ make })}>
          {t('import.make')}
        </Chosen>
      )}
      {missing && as === 'PROPOSALS' && <p className={styles.hint}>{t('import.make.not')}</p>}
    </fieldset>
  );
}

/** Whose words stay where both sides changed the same. */
export function CollisionsChoice({ choices, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('import.collisions')}</legend>
      {(['PUBLISHED', 'MINE'] as const).map((each) => (
        <Chosen
          key={each}
          kind="radio"
          name={name}
          checked={choices.collisions === each}
          onChange={() => onChoose({ collisions: each })}
        >
          {t(`import.collisions.${each}`)}
        </Chosen>
      ))}
    </fieldset>
  );
}

interface EarlierProps extends Props {
  earlier: NonNullable<ImportRun['earlier']>;
  error: string | null;
}

/** The very same file was carried out before: it takes a word to do it again. */
export function EarlierChoice({ earlier, choices, onChoose, error }: EarlierProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <Chosen
        kind="checkbox"
        checked={choices.again}
        described={error ? id : undefined}
        onChange={(again) => onChoose({ again })}
      >
        {t('import.again')}
      </Chosen>
      <p className={styles.hint}>
        {t('import.again.hint')} {earlier.confirmedAt && <Time at={earlier.confirmedAt} />}{' '}
        <InnerLink href={`/imports/${earlier.id}`}>{t('import.again.earlier')}</InnerLink>
      </p>
      {error && (
        <p className={styles.wrong} id={id} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChosenProps {
  kind: 'radio' | 'checkbox';
  name?: string;
  checked: boolean;
  hint?: string;
  described?: string;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

function Chosen({ kind, name, checked, hint, described, onChange, children }: ChosenProps) {
  return (
    <label className={styles.option}>
      <input
        type={kind}
        name={name}
        checked={checked}
        aria-describedby={described}
        aria-invalid={described ? true : undefined}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {children}
        {hint && <span className={styles.hint}> {hint}</span>}
      </span>
    </label>
  );
}
