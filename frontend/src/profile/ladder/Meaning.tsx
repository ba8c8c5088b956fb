import '../messages';
import { t } from '../../lib/i18n';
import { Description } from '../../text/description/Description';

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
      <Description text={of.definition} />
    </details>
  );
}
