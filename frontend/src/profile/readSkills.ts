import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page, SkillCard } from '../lib/api';
import { call, withQuery } from '../lib/http';
import { searchWords } from '../lib/searchWords';

const PAUSE_MS = 200;

/** The first skills whose name has these words, once nobody goes on writing; asked for where they are wanted. */
export function useSkillsNamed(written: string, wanted: boolean) {
  const [name] = useDebouncedValue(searchWords(written), PAUSE_MS);
  return useQuery({
    queryKey: ['catalog', 'named', name],
    queryFn: () => call<Page<SkillCard>>('GET', withQuery('/api/skills', { name })),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
}
