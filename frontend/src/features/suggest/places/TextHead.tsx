import '../messages';
import { t } from '../../../lib/i18n';
import { rungAt } from '../../../profile/ladder/ladder';
import { Folded } from '../../../profile/roles/Folded';
import type { WrittenTogether } from '../suggestion/together';
import styles from './cells.module.css';
import type { Editing } from './useEditing';

/** The roles that a text is for, what each calls itself there, and what the suggestion does with it. */
export function TextHead({ text: { places, roles }, editing }: { text: WrittenTogether; editing: Editing }) {
  const [place] = places;
  const edited = places.some((each) => editing.operationAt(each));
  return (
    <div className={styles.role}>
      <Folded all={roles} keyOf={({ id }) => id}>
        {(role) => {
          const title = rungAt(role, place.level)?.title;
          return (
            <span className={styles.name} dir="auto">
              {role.name}
              {title && (
                <span className={styles.title} dir="auto">
                  {title}
                </span>
              )}
            </span>
          );
        }}
      </Folded>
      {edited && (
        <span className={styles.mark}>
          {t(editing.valueAt(place) ? 'suggest.edited' : 'suggest.removed')}
        </span>
      )}
    </div>
  );
}
