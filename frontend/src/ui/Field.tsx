import './messages';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { t } from '../lib/i18n';
import { cx } from './cx';
import styles from './Field.module.css';

export interface FieldTexts {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
}

/** What a control must carry to belong to its label, hint and error. */
export interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A label, a control, a hint and an error that belong together. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldTexts & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{t('ui.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: ComponentProps<'input'> & FieldTexts) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <input {...rest} {...wiring} className={cx(styles.control, className)} />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: ComponentProps<'textarea'> & FieldTexts) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => (
        <textarea dir="auto" {...rest} {...wiring} className={cx(styles.control, styles.area, className)} />
      )}
    </Field>
  );
}

export function Select({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: ComponentProps<'select'> & FieldTexts) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wiring) => <select {...rest} {...wiring} className={cx(styles.control, className)} />}
    </Field>
  );
}

/** What a select offers, by its id. */
export const Options = ({ of }: { of: { id: string; name: string }[] }) =>
  of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
