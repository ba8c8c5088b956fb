import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { session } from '../lib/session';
import { socket } from '../lib/socket';

/** Asks anew who is reading when the live connection was refused something that the page took for the reader's. */
export function useReader(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      socket.onDoubt(
        () => void client.invalidateQueries({ queryKey: session.queryKey }, { cancelRefetch: false }),
      ),
    [client],
  );
}
