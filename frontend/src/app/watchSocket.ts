import { queries } from '../lib/queries';
import { session } from '../lib/session';
import { socket } from '../lib/socket';
import { whose } from '../lib/whose';

const NOT_THEIRS = new Set(['session-ended', 'not-signed-in']);

/** What the live connection is refused tells something of the reader: they are another, or may do less. */
export function watchSocket(): void {
  socket.onRefusal((code) => {
    if (NOT_THEIRS.has(code)) whose.doubt();
    else void queries.invalidateQueries({ queryKey: session.queryKey }, { cancelRefetch: false });
  });
}
