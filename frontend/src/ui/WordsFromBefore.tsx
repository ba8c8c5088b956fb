import './messages';
import { useState } from 'react';
import { settle } from '../lib/drafts';
import { guestWords } from '../lib/guestWords';
import { t } from '../lib/i18n';
import { GUEST, useOwner } from '../lib/whose';
import { Banner } from './Banner';
import { Button } from './Button';
import styles from './small.module.css';
import { Time } from './Time';

interface Props {
  /** Under which key the words are kept. */
  draft: string;
  /** Takes them over, unless it says that there is no room. */
  onTake: (words: string) => unknown;
}

/** Words of a guest of this tab that may be the member's who signed in, or somebody else's: asked before they are shown. */
export function WordsFromBefore({ draft, onTake }: Props) {
  const member = useOwner() !== GUEST;
  const [, setAsked] = useState(0);
  const at = member ? guestWords.writtenAt(draft) : null;
  const decide = (take: boolean) => {
    const words = guestWords.read(draft);
    const taken = !take || words === null || onTake(words) !== false;
    // Kept at once, and only then gone from where they were.
    if (take) settle(draft, (now) => now);
    if (taken) guestWords.write(draft, '');
    setAsked((before) => before + 1);
  };
  return (
    <Banner
      tone="wait"
      action={
        at && (
          <span className={styles.bannerActs}>
            <Button small onClick={() => decide(true)}>
              {t('whose.before.take')}
            </Button>
            <Button small tone="quiet" onClick={() => decide(false)}>
              {t('whose.before.discard')}
            </Button>
          </span>
        )
      }
    >
      {at && (
        <>
          {t('whose.before')} (<Time at={at.toISOString()} />
          ).
        </>
      )}
    </Banner>
  );
}
