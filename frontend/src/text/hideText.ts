import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HiddenText } from '../lib/api';
import { call } from '../lib/http';

/** A text that shows somewhere: what kind it is, and which thing it belongs to. */
export interface TextPlace {
  kind: HiddenText['kind'];
  id: string;
  /** The number of a patch set, perhaps with a position in it; or the key of a finding. */
  part?: string;
}

const hide = (place: TextPlace) => (reason: string) =>
  call<{ id: string }>('POST', '/api/hidden-texts', { ...place, reason });

/** Takes a text away. It may stand on any page, so all of them are read again. */
export function useHideText(place: TextPlace) {
  const client = useQueryClient();
  return useMutation({ mutationFn: hide(place), onSuccess: () => client.invalidateQueries() });
}
