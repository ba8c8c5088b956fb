import { IconMessagePlus, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProposedChange } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { changePlace, proposedWords } from '../reading';
import { canBeWorded } from './batch';
import { LineComment } from './LineComment';
import { OfferedWords } from './OfferedWords';
import styles from './review.module.css';
import type { Reviewing } from './useReviewDraft';

interface Props {
  change: ProposedChange;
  review: Reviewing;
}

/** Under a change: what the reviewer says about it and how they would word it, or the ways to begin. */
export function OnChange({ change, review }: Props) {
  const place = changePlace(change);
  const proposed = proposedWords(change) ?? '';
  const remark = review.remarkOn(change);
  const words = review.wordingFor(change);
  const [begun, setBegun] = useState<'remark' | 'words' | null>(null);
  const begin = (what: 'remark' | 'words') => {
    setBegun(what);
    if (what === 'remark') review.remark(change, { body: '', blocking: false });
    else review.word(change, proposed);
  };
  return (
    <div className={styles.onChange}>
      {remark && (
        <LineComment
          place={place}
          remark={remark}
          fresh={begun === 'remark'}
          onChange={(next) => review.remark(change, next)}
          onDrop={() => review.remark(change, null)}
        />
      )}
      {words !== undefined && (
        <OfferedWords
          place={place}
          proposed={proposed}
          words={words}
          fresh={begun === 'words'}
          onChange={(next) => review.word(change, next)}
          onDrop={() => review.word(change, null)}
        />
      )}
      <div className={styles.begin}>
        {!remark && (
          <Button small tone="quiet" icon={<IconMessagePlus aria-hidden />} onClick={() => begin('remark')}>
            {t('line.open')}
          </Button>
        )}
        {words === undefined && canBeWorded(change) && (
          <Button small tone="quiet" icon={<IconPencilPlus aria-hidden />} onClick={() => begin('words')}>
            {t('wording.open')}
          </Button>
        )}
      </div>
    </div>
  );
}
