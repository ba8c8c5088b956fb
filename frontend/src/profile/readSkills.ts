import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Page, SkillCard } from '../lib/api';
import { call, withQuery } from '../lib/http';
import { searchWords } from '../lib/searchWords';

const PAUSE_MS = 200;

/**
 * The first skills whose name has these words, once nobody goes on writing; asked for where they are wanted. Until then
 * there are none: those of other words are not what somebody looks for.
 */
export function useSkillsNamed(written: string, wanted: boolean) {
  const words = searchWords(written);
  const [name] = useDebouncedValue(words, PAUSE_MS);
  const { data, error, refetch } = useQuery({
    queryKey: ['catalog', 'named', name],
    queryFn: () => call<Page<SkillCard>>('GET', withQuery('/api/skills', { name })),
    enabled: wanted,
  });
  const settled = wanted && name === words;
  return { found: settled ? data : undefined, error: settled && !data ? error : null, refetch };
}
