import '../messages';
import { t } from '../../../lib/i18n';
import type { CellPlace } from '../suggestion/place';
import styles from './notes.module.css';
import type { Editing } from './useEditing';

/** What reviewers said about a text, beside it: whoever amends it answers to that. */
export function SaidAt({ places, editing }: { places: readonly CellPlace[]; editing: Editing }) {
  const said = places.flatMap(editing.saidAt);
  if (said.length === 0) return null;
  return (
    <section className={styles.said} aria-label={t('suggest.said')}>
      {said}
    </section>
  );
}
