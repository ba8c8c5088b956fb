import '../../ui/messages';
import './messages';
import { useEffect, useRef } from 'react';
import type { Notify, SkillMine } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { useGuestWish } from '../../lib/guestWish';
import { counted, t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { hereAddress, signInAddress } from '../../lib/session';
import { AnchorButton } from '../../ui/LinkButton';
import { SplitButton } from '../../ui/Menu';
import { announce } from '../../ui/Toasts';
import { loudnessItems, USUAL, watchIcon } from './loudness';
import { useSetWatch } from './setWatch';
import styles from './watching.module.css';

interface Props {
  slug: string;
  name: string;
  mine: Pick<SkillMine, 'signedIn' | 'watch' | 'watchers'>;
}

/** Watches a skill: one press for the usual, a menu for how loud. */
export function WatchButton({ slug, name, mine: { signedIn, watch, watchers } }: Props) {
  const set = useSetWatch({ scope: 'skill', ref: slug });
  const notify = watch?.notify;
  const choose = (wish: Notify | null) => {
    const undo = notify && { label: t('watch.undo'), run: () => choose(notify) };
    carryOut(set, wish, {
      onSuccess: () =>
        wish ? announce(t(`watch.done.${wish}`, { name })) : announce(t('watch.stopped', { name }), undo),
      onError: (error) => announce(problemOf(error).detail),
    });
  };
  const { leave } = useWished(slug, signedIn ? notify : null, () =>
    carryOut(set, USUAL, {
      onSuccess: () =>
        announce(t(`watch.done.${USUAL}`, { name }), { label: t('ui.undo'), run: () => choose(null) }),
      onError: (error) => announce(problemOf(error).detail),
    }),
  );

  const words = (
    <>
      {t(!notify ? 'watch.watch' : notify === 'MUTED' ? 'watch.muted' : 'watch.watching')}
      <Count watchers={watchers} />
    </>
  );
  if (!signedIn) {
    return (
      <AnchorButton icon={watchIcon(undefined)} href={signInAddress(hereAddress())} onClick={leave}>
        {words}
      </AnchorButton>
    );
  }
  return (
    <SplitButton
      main={words}
      icon={watchIcon(notify)}
      pressed={notify !== undefined}
      label={t('watch.how')}
      items={loudnessItems(notify, choose)}
      onMain={() => choose(notify ? null : USUAL)}
    />
  );
}

/** What a guest pressed before they signed in is done then, once; whoever finds that they watch already has what they want. */
function useWished(slug: string, notify: Notify | undefined | null, watch: () => void) {
  const { granted, leave } = useGuestWish(`watch:${slug}`);
  const over = useRef(false);
  useEffect(() => {
    if (!granted || notify === null || over.current) return;
    over.current = true;
    if (notify === undefined) watch();
  });
  return { leave };
}

function Count({ watchers }: { watchers: number }) {
  return (
    <span className={styles.count}>
      <span aria-hidden>{counted(watchers)}</span>
      <span className="visually-hidden">, {t('watch.watchers', { count: counted(watchers) })}</span>
    </span>
  );
}

/** Why the reader watches, where they did not choose to. */
export function WatchReasonNote({ watch }: { watch: SkillMine['watch'] }) {
  if (!watch || watch.reason === 'CHOSEN') return null;
  return <p className={styles.reason}>{t(`watch.reason.${watch.reason}`)}</p>;
}
