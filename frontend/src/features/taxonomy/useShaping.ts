import { carryOut } from '../../lib/carryOut';
import { announce } from '../../ui/Toasts';
import { useReshape } from './useReshape';

/** An act of a dialog: on what its admin saw when it opened, said once it is done. */
export function useShaping(version: number, onDone: () => void) {
  const reshape = useReshape();
  return {
    error: reshape.error,
    busy: reshape.isPending,
    send: (path: string, body: Record<string, unknown>, said: string) =>
      carryOut(
        reshape,
        { path, version, body },
        {
          onSuccess: () => {
            announce(said);
            onDone();
          },
        },
      ),
  };
}
