import './messages';
import { t } from '../lib/i18n';
import { isOther, isOver, useWhose } from '../lib/whose';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';

/** Says on a guest's page that somebody has signed in elsewhere; it becomes their page when they ask for it. */
export function SignedInNote() {
  const standing = useWhose();
  const name = standing.now?.name;
  const signedIn = name !== undefined && isOther(standing) && !isOver(standing);
  return (
    <Banner
      action={
        signedIn && (
          <Button small onClick={() => location.reload()}>
            {t('whose.goOn', { now: name })}
          </Button>
        )
      }
    >
      {signedIn && t('whose.signedIn', { now: name })}
    </Banner>
  );
}
