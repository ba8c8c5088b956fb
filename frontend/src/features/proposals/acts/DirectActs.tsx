import { IconArrowForwardUp, IconEye, IconEyeOff, IconLockOpen, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Button, type Tone } from '../../../ui/Button';
import { announce } from '../../../ui/Toasts';
import { useAct, useRequest } from './useAct';

// What is done with one click, because it can be taken back: a refusal is said at once, since nothing else shows it.

export const ReleaseButton = ({ number }: { number: number }) => (
  <Direct
    {...useAct(number, 'release')}
    tone="primary"
    icon={<IconLockOpen aria-hidden />}
    done="release.done"
  >
    {t('release.act')}
  </Direct>
);

export const ReopenButton = ({ number }: { number: number }) => (
  <Direct
    {...useAct(number, 'reopen')}
    tone="primary"
    icon={<IconArrowForwardUp aria-hidden />}
    done="reopen.done"
  >
    {t('reopen.act')}
  </Direct>
);

export const AdoptButton = ({ number }: { number: number }) => (
  <Direct {...useAct(number, 'adopt')} icon={<IconUserPlus aria-hidden />} done="adopt.done">
    {t('adopt.act')}
  </Direct>
);

export const ClaimButton = ({ number }: { number: number }) => (
  <Direct {...useAct(number, 'claim')} icon={<IconEye aria-hidden />} done="claim.done">
    {t('claim.act')}
  </Direct>
);

export const UnclaimButton = ({ number }: { number: number }) => (
  <Direct
    {...useRequest<Record<string, never>>(number, () => ['DELETE', 'claim'])}
    icon={<IconEyeOff aria-hidden />}
    done="unclaim.done"
  >
    {t('unclaim.act')}
  </Direct>
);

interface DirectProps
  extends Pick<ReturnType<typeof useRequest<Record<string, never>>>, 'mutate' | 'isPending'> {
  tone?: Tone;
  icon: ReactNode;
  done: 'release.done' | 'reopen.done' | 'adopt.done' | 'claim.done' | 'unclaim.done';
  children: ReactNode;
}

function Direct({ mutate, isPending, tone, icon, done, children }: DirectProps) {
  const act = () =>
    mutate({}, { onSuccess: () => announce(t(done)), onError: (error) => announce(problemOf(error).detail) });
  return (
    <Button tone={tone} icon={icon} busy={isPending} onClick={act}>
      {children}
    </Button>
  );
}
