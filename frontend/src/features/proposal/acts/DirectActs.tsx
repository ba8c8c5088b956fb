import '../messages';
import type { ReactNode } from 'react';
import { useAct, type useRequest } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Button, type Tone } from '../../../ui/Button';
import { IconArrowForwardUp, IconLockOpen, IconUserPlus } from '../../../ui/icons';
import { announce } from '../../../ui/Toasts';

// What is done with one click, because it can be taken back: a refusal is said at once, since nothing else shows it.

export const ReleaseButton = ({ number, patchSet }: { number: number; patchSet: number }) => (
  <Direct
    {...useAct(number, 'release')}
    given={{ patchSet }}
    tone="primary"
    icon={<IconLockOpen aria-hidden />}
    done="release.done"
  >
    {t('release.act')}
  </Direct>
);

/** Asks first where it would end what somebody else has begun. */
export const ReopenButton = ({ proposal, ask }: { proposal: Proposal; ask: () => void }) =>
  proposal.adoptedBy ? (
    <Button small tone="primary" icon={<IconArrowForwardUp aria-hidden />} onClick={ask}>
      {t('reopen.act')}
    </Button>
  ) : (
    <ReopenAtOnce number={proposal.number} />
  );

const ReopenAtOnce = ({ number }: { number: number }) => (
  <Direct
    {...useAct(number, 'reopen')}
    given={NOTHING}
    tone="primary"
    icon={<IconArrowForwardUp aria-hidden />}
    done="reopen.done"
  >
    {t('reopen.act')}
  </Direct>
);

export const AdoptButton = ({ number }: { number: number }) => (
  <Direct {...useAct(number, 'adopt')} given={NOTHING} icon={<IconUserPlus aria-hidden />} done="adopt.done">
    {t('adopt.act')}
  </Direct>
);

/** Stands in the menu of what is seldom wanted. */
export function useOffer(number: number): () => void {
  const offer = useAct(number, 'offer');
  return () =>
    carryOut(offer, NOTHING, {
      onSuccess: () => announce(t('offer.done')),
      onError: (error) => announce(problemOf(error).detail),
    });
}

const NOTHING = {};

interface DirectProps<T> extends Pick<ReturnType<typeof useRequest<T>>, 'mutateAsync' | 'isPending'> {
  /** What the request is sent with. */
  given: T;
  tone?: Tone;
  icon: ReactNode;
  done: 'release.done' | 'reopen.done' | 'adopt.done';
  children: ReactNode;
}

function Direct<T>({ mutateAsync, isPending, given, tone, icon, done, children }: DirectProps<T>) {
  const act = () =>
    carryOut({ mutateAsync }, given, {
      onSuccess: () => announce(t(done)),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <Button small tone={tone} icon={icon} busy={isPending} onClick={act}>
      {children}
    </Button>
  );
}
