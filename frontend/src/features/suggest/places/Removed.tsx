import '../../../profile/messages';
import '../messages';
import { t } from '../../../lib/i18n';
import { Description } from '../../../text/description/Description';
import { Button } from '../../../ui/Button';
import type { WrittenTogether } from '../suggestion/together';
import styles from './cells.module.css';
import type { Editing } from './useEditing';

/** What would be gone, and the way to put it back. */
export function Removed({ text: { places }, editing }: { text: WrittenTogether; editing: Editing }) {
  const base = editing.operationAt(places[0])?.base;
  return (
    <>
      {base?.asBelow ? (
        <p>
          <del className={styles.gone}>{t('profile.asBelow')}</del>
        </p>
      ) : (
        <del className={styles.gone}>
          <Description text={base?.description ?? ''} />
        </del>
      )}
      <div>
        <Button small onClick={() => editing.atAll(places).takePublished()}>
          {t('suggest.putBack')}
        </Button>
      </div>
    </>
  );
}
