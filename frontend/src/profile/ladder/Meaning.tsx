import { t } from '../../lib/i18n';

interface Props {
  /** What is explained; nothing where there is no such step. */
  of: { name: string; definition?: string | null } | null | undefined;
}

/** What a level or a proficiency means here, folded away where it is named. */
export function Meaning({ of }: Props) {
  if (!of?.definition) return null;
  return (
    <details className="level-meaning">
      <summary>{t('profile.level.meaning', { name: of.name })}</summary>
      <p dir="auto">{of.definition}</p>
    </details>
  );
}
