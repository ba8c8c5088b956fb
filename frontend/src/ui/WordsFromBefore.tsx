import { useState } from 'react';
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
  onTake: (words: string) => void;
}

/** Words of a guest of this tab that may be the member's who signed in, or somebody else's: asked before they are shown. */
export function WordsFromBefore({ draft, onTake }: Props) {
  const member = useOwner() !== GUEST;
  const [, setAsked] = useState(0);
  const at = member ? guestWords.writtenAt(draft) : null;
  const settle = (take: boolean) => {
    const words = guestWords.read(draft);
    guestWords.write(draft, '');
    if (take && words !== null) onTake(words);
    setAsked((before) => before + 1);
  };
  return (
    <Banner
      tone="wait"
      action={
        at && (
          <span className={styles.bannerActs}>
            <Button small onClick={() => settle(true)}>
              {t('whose.before.take')}
            </Button>
            <Button small tone="quiet" onClick={() => settle(false)}>
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
