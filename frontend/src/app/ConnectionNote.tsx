import './messages';
import { useEffect, useState } from 'react';
import { t } from '../lib/i18n';
import { useSocketStatus } from '../lib/socket';
import { Banner } from '../ui/Banner';

/** Says when live news stopped coming. Silent before the first connection, and where nothing is listened to. */
export function ConnectionNote() {
  const status = useSocketStatus();
  const [wasLive, setWasLive] = useState(false);
  useEffect(() => {
    if (status === 'live') setWasLive(true);
  }, [status]);
  const broken = wasLive && status !== 'live';
  return (
    <Banner tone="wait">
      {broken && t(status === 'offline' ? 'socket.offline' : 'socket.reconnecting')}
    </Banner>
  );
}
