import '../messages';
import { useIsMutating } from '@tanstack/react-query';
import { actsOn } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useKept } from '../../../lib/useKept';
import { Button } from '../../../ui/Button';
import { STATE_ID } from '../standing';
import styles from './resolve.module.css';
import { NO_CHOICES, ownWords, placeOfChoices } from './resolving';

/** What the reader wrote of their own to resolve collisions, once there is nothing to resolve with it: still theirs to read. */
export function OwnWords({ number }: Pick<Proposal, 'number'>) {
  const { kept: choices, sent } = useKept(placeOfChoices(number), NO_CHOICES);
  const words = ownWords(choices);
  const sending = useIsMutating({ mutationKey: actsOn(number) }) > 0;
  if (words.length === 0 || sending) return null;
  return (
    <section className={styles.note} aria-label={t('resolve.own')} data-place={STATE_ID}>
      <p>{t('resolve.own.text')}</p>
      <Button small onClick={() => sent(() => null)}>
        {t('resolve.own.discard')}
      </Button>
      {words.map((each) => (
        <p key={each} className={styles.words} dir="auto">
          {each}
        </p>
      ))}
    </section>
  );
}
