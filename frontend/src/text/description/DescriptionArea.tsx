import '../messages';
import type { ComponentProps, ReactNode } from 'react';
import { t } from '../../lib/i18n';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { IconEye, IconIndentDecrease, IconIndentIncrease, IconList } from '../../ui/icons';
import { Description } from './Description';
import type { ListWriting } from './useWriting';
import styles from './writing.module.css';

interface AreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref'> {
  writing: ListWriting;
  value: string;
  onChange: (value: string) => void;
}

/** Where a description is written. */
export function DescriptionArea({ writing, value, onChange, ...rest }: AreaProps) {
  return (
    <textarea
      dir="auto"
      rows={2}
      {...rest}
      {...writing.keys}
      ref={writing.area}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface ToolsProps {
  writing: ListWriting;
  previewed: boolean;
  onPreview: (previewed: boolean) => void;
  className?: string;
}

/** The buttons of a description. */
export function DescriptionTools({ writing, previewed, onPreview, className }: ToolsProps) {
  return (
    <div
      role="toolbar"
      aria-label={t('description.tools')}
      className={cx(styles.tools, className)}
      data-previewed={previewed || undefined}
    >
      <Tool label={t('description.list')} icon={<IconList aria-hidden />} onClick={writing.list} />
      <Tool
        label={t('description.out')}
        icon={<IconIndentDecrease aria-hidden />}
        onClick={writing.stepOut}
      />
      <Tool label={t('description.in')} icon={<IconIndentIncrease aria-hidden />} onClick={writing.stepIn} />
      <IconButton
        small
        label={t('description.read')}
        icon={<IconEye aria-hidden />}
        aria-pressed={previewed}
        onClick={() => onPreview(!previewed)}
      />
      <span className="visually-hidden" aria-live="polite">
        {writing.said}
      </span>
    </div>
  );
}

/** The field keeps the cursor, and a phone its keys. */
function Tool(props: { label: string; icon: ReactNode; onClick: () => void }) {
  return <IconButton small {...props} onMouseDown={(event) => event.preventDefault()} />;
}

/** What is written as it will be read. */
export function DescriptionPreview({ where, text }: { where: string; text: string }) {
  return (
    <section className={styles.preview} aria-label={t('description.preview', { where })} aria-live="polite">
      {text.trim() === '' ? (
        <p className={styles.nothing}>{t('text.previewEmpty')}</p>
      ) : (
        <Description text={text} />
      )}
    </section>
  );
}

/** Which marks work, and how to leave: said once for all the fields that refer to it. */
export function DescriptionHint({ id }: { id?: string }) {
  return (
    <p className={styles.hint} id={id}>
      {t('description.hint')} <span className={styles.keys}>{t('description.keys')}</span>
    </p>
  );
}
