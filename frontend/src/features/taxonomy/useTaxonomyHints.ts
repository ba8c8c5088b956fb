import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTopic } from '../../lib/socket';
import { TAXONOMY_SHOWN } from './useReshape';

/**
 * Reads anew what shows names of domains, groups and roles, once an admin did something to them. When the first connection
 * stands, all of it was read just before.
 */
export function useTaxonomyHints() {
  const client = useQueryClient();
  const begun = useRef(false);
  useTopic('/topic/catalog', ({ type }) => {
    const first = type === 'resync' && !begun.current;
    begun.current = true;
    if (first) return;
    for (const queryKey of TAXONOMY_SHOWN) void client.invalidateQueries({ queryKey });
  });
}
