import '../messages';
import { t } from '../../lib/i18n';
import { Description } from '../../text/description/Description';
import { asBelowName, type SaidBelow } from './saidBelow';

/** What a cell says that says *as below*: where the words stand, and the words, to be read in place. */
export function AsBelow({ below }: { below: SaidBelow | null }) {
  return (
    <>
      <p className="profile-as-below">{asBelowName(below)}</p>
      {below ? (
        <Description text={below.description} />
      ) : (
        <p className="profile-nothing">{t('profile.asBelow.nothing')}</p>
      )}
    </>
  );
}
