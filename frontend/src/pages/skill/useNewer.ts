import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Comparison, SkillProfile } from '../../lib/api';
import type { Hint } from '../../lib/socket';
import { useTopic } from '../../lib/socket';
import { comparison } from '../../profile/readComparison';
import { askInUse } from '../../profile/readLast';
import { askSkill, skill } from '../../profile/readSkill';

/** What changed when the reader took a newer revision. */
export type Applied = Comparison;

/**
 * Keeps a skill's page alive: counters and lists are read again as things happen, while a newer revision waits until the
 * reader asks for it, and so does that the skill was retired.
 */
export function useNewer(profile: SkillProfile, past: boolean) {
  const client = useQueryClient();
  const [newer, setNewer] = useState<SkillProfile | null>(null);
  const [retired, setRetired] = useState(false);
  const [applied, setApplied] = useState<Applied | null>(null);
  const { slug } = profile;

  const look = async () => {
    const newest = await askInUse(slug);
    setRetired(newest === null);
    if (newest && newest.revision > profile.revision) setNewer(newest);
    return newest;
  };
  /** The same revision, by whatever those are called now whom it names. */
  const readAgain = async () => {
    const newest = await look();
    if (!newest) return;
    const { revision } = profile;
    const read = newest.revision === revision ? newest : await askSkill(slug, revision);
    const shown = skill(slug, past ? revision : undefined).queryKey;
    client.setQueryData(shown, (now) => (now?.revision === revision ? read : now));
  };
  const hear = ({ type }: Hint) => {
    const all = type === 'resync';
    if (all || type === 'revision-published') {
      void client.invalidateQueries({ queryKey: ['skill', slug, 'blame'] });
      // Should this fail, the next hint looks again.
      (all ? readAgain() : look()).catch(() => undefined);
    }
    // What is not on the page is read again when it is opened.
    void client.invalidateQueries({ queryKey: ['skill', slug, 'revisions'], refetchType: 'none' });
    if (all || type === 'proposals-changed') void client.invalidateQueries({ queryKey: ['proposals'] });
    void client.invalidateQueries({ queryKey: ['skill', slug, 'mine'] });
  };
  useTopic(`/topic/skills/${profile.id}`, hear);
  // Its group and its roles may be called otherwise. What may have been missed, the topic of the skill says.
  useTopic('/topic/catalog', ({ type }) => {
    if (type === 'taxonomy-changed') readAgain().catch(() => undefined);
  });

  const show = async () => {
    if (retired) return client.invalidateQueries({ queryKey: skill(slug).queryKey, exact: true });
    if (!newer) return;
    const compared = await client.fetchQuery(comparison(slug, profile.revision, newer.revision));
    client.setQueryData(skill(slug).queryKey, newer);
    setApplied(compared);
    setNewer((now) => (now === newer ? null : now));
  };
  return {
    newer: newer && newer.revision > profile.revision ? newer : null,
    retired,
    applied,
    show,
    done: () => setApplied(null),
  };
}
