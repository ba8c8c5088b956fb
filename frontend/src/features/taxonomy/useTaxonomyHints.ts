import { useQueryClient } from '@tanstack/react-query';
import { useTopic } from '../../lib/socket';
import { TAXONOMY_SHOWN } from './useReshape';

/** Reads anew what shows names of domains, groups and roles, once an admin did something to them. */
export function useTaxonomyHints() {
  const client = useQueryClient();
  useTopic('/topic/catalog', () => {
    for (const queryKey of TAXONOMY_SHOWN) void client.invalidateQueries({ queryKey });
  });
}
