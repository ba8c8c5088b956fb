import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLadder } from '../../../profile/ladder/useLadder';
import { last } from '../../../profile/readLast';
import { skill } from '../../../profile/readSkill';
import { freshSubject, type Subject, subjectOf } from '../suggestion/subject';
import type { Suggestion } from '../suggestion/suggestion';
import { nameOf } from '../suggestion/title';

/** A skill that is open for writing. */
export interface OpenSkill {
  /** Its address, or the id of one that is to be made: what it is chosen by, also before it is there. */
  key: string;
  /** Null where only its address is known yet. */
  id: string | null;
  name: string;
  /** Null while it is on its way, or could not be read. */
  subject: Subject | null;
  error: unknown;
  retry: () => void;
}

/** The skills that a suggestion is about, each as it is published now, or was last; then those that it makes. */
export function useSubjects({ skills, operations }: Suggestion, first: string | null) {
  const slugs = [...new Set([...(first ? [first] : []), ...skills.map((each) => each.slug)])];
  const client = useQueryClient();
  const ladder = useLadder();
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
  const subjects = useMemo(
    () => ({
      published: profiles.map((profile) => (profile ? subjectOf(profile) : null)),
      made: operations
        .filter((each) => each.type === 'CreateSkill')
        .map((operation) => freshSubject(operation, ladder)),
    }),
    [known, made.join(), ladder],
  );
  const all = useMemo(
    () => [...subjects.published.filter((each) => each !== null), ...subjects.made],
    [subjects],
  );
  const published = slugs.map((slug, at): OpenSkill => {
    const subject = subjects.published[at] ?? null;
    const named = subject?.profile ?? skills.find((each) => each.slug === slug);
    return {
      key: slug,
      id: named?.id ?? null,
      name: named?.name ?? slug,
      subject,
      error: subject ? null : (queries[at]?.error ?? null),
      retry: () => void queries[at]?.refetch(),
    };
  });
  const fresh = subjects.made.map(
    (subject): OpenSkill => ({
      key: subject.profile.id,
      id: subject.profile.id,
      name: nameOf(subject, operations),
      subject,
      error: null,
      retry: () => {},
    }),
  );
  const open = [...published, ...fresh];
  return { open, subjects: all, loading: open.some(({ subject, error }) => !subject && !error) };
}
