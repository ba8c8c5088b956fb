import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { last } from '../../profile/readLast';
import { skill } from '../../profile/readSkill';
import { freshSubject, type Subject, subjectOf } from './subject';
import type { Suggestion } from './suggestion';

/** The skills that a suggestion is about, each as it is published now, or was last; then those that it makes. */
export function useSubjects({ skills, operations }: Suggestion, first: string | null) {
  const slugs = [...new Set([...(first ? [first] : []), ...skills.map((each) => each.slug)])];
  const client = useQueryClient();
  const queries = useQueries({
    queries: slugs.map((slug) => ({
      ...last(slug),
      staleTime: 0,
      placeholderData: () => client.getQueryData(skill(slug).queryKey),
    })),
  });
  const profiles = queries.map((each) => each.data);
  const made = operations.filter((each) => each.type === 'CreateSkill').map((each) => each.skill);
  const known = profiles.map((each) => (each ? `${each.id} ${each.revision}` : '')).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the profiles are the same while their revisions are
  const subjects = useMemo<Subject[]>(
    () => [
      ...profiles.flatMap((profile) => (profile ? [subjectOf(profile)] : [])),
      ...operations.filter((each) => each.type === 'CreateSkill').map(freshSubject),
    ],
    [known, made.join()],
  );
  const failed = queries.find((each) => each.isError && !each.data);
  return {
    subjects,
    loading: queries.some((each) => each.isPending),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
