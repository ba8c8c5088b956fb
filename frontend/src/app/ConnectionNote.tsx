import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { t } from '../lib/i18n';
import { signInAddress, useSession } from '../lib/session';
import { useSocketStatus } from '../lib/socket';
import { Banner } from '../ui/Banner';
import { AnchorButton } from '../ui/LinkButton';

/** Says when the session ended behind the page's back, and when live news stopped coming. */
export function ConnectionNote() {
  const signedOut = useSignedOut();
  const broken = useBroken();
  const here = useLocation({ select: (location) => location.href });
  if (signedOut)
    return (
      <Banner
        tone="wait"
        action={
          <AnchorButton small href={signInAddress(here)}>
            {t('account.signIn')}
          </AnchorButton>
        }
      >
        {t('session.ended')}
      </Banner>
    );
  return <Banner tone="wait">{broken}</Banner>;
}

/** Whether the page was a member's and is a guest's now: signing out here starts the page anew. */
function useSignedOut(): boolean {
  const { data: me } = useSession();
  const [wasMember, setWasMember] = useState(false);
  useEffect(() => {
    if (me?.account) setWasMember(true);
  }, [me]);
  return wasMember && me?.account === null;
}

/** Silent before the first connection, and where nothing is listened to. */
function useBroken(): string | null {
  const status = useSocketStatus();
  const [wasLive, setWasLive] = useState(false);
  useEffect(() => {
    if (status === 'live') setWasLive(true);
  }, [status]);
  if (!wasLive || status === 'live') return null;
  return t(status === 'offline' ? 'socket.offline' : 'socket.reconnecting');
}
