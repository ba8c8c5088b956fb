import '../messages';
import { useCallback, useEffect, useState } from 'react';
import type { SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { LinkButton } from '../../ui/LinkButton';
import { Pill } from '../../ui/Pill';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import type { Applied } from './useNewer';

/** Says that the profile shown is one of the past, and leads to the newest. */
export function PastBanner({ profile: { slug, revision, updated } }: { profile: SkillProfile }) {
  return (
    <Banner
      tone="wait"
      action={
        <LinkButton small to="/skills/$slug" params={{ slug }}>
          {t('skill.past.newest')}
        </LinkButton>
      }
    >
      {t('skill.past', { revision })} <Time at={updated.publishedAt} as="date" />.
    </Banner>
  );
}

interface Props {
  profile: SkillProfile;
  newer: SkillProfile | null;
  retired: boolean;
  applied: Applied | null;
  onShow: () => Promise<void>;
  onDone: () => void;
}

/** Says that there is a newer revision, or none any more, and leads through what changed once the reader has taken it. */
export function NewerPill({ profile: { slug, revision }, newer, retired, applied, onShow, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const places = usePlaces(applied, revision);
  const show = async () => {
    setBusy(true);
    await onShow().catch((error: unknown) => announce(problemOf(error).detail));
    setBusy(false);
  };
  if (newer || retired) {
    const act = (
      <Button small busy={busy} onClick={() => void show()}>
        {t(retired ? 'skill.retired.show' : 'skill.newer.show')}
      </Button>
    );
    return (
      <Pill acts={act}>
        {retired || !newer ? t('skill.retired') : t('skill.newer', { revision: newer.revision })}
      </Pill>
    );
  }
  return (
    <Pill acts={applied && <AppliedActs slug={slug} applied={applied} places={places} onDone={onDone} />}>
      {applied && sentenceOf(applied, places)}
    </Pill>
  );
}

/** Where it changed, as far as that is a place of the table; else what did. */
function sentenceOf({ to, changes }: Applied, { at, count }: Places): string {
  if (count > 1) return t('skill.applied.at', { revision: to, at: at + 1, count });
  const beside = changes.find(({ kind }) => kind !== 'EXPECTATION');
  const rest = count === 0 && beside ? beside.sentence : t('skill.applied.one');
  return `${t('skill.applied', { revision: to })} ${rest}`;
}

function AppliedActs({ slug, applied: { from, to }, places, onDone }: ActsProps) {
  const { at, count, go } = places;
  return (
    <>
      {count > 1 && (
        <>
          <Button small tone="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('skill.applied.previous')}
          </Button>
          <Button small tone="quiet" disabled={at === count - 1} onClick={() => go(at + 1)}>
            {t('skill.applied.next')}
          </Button>
        </>
      )}
      <InnerLink
        href={`/skills/${slug}/history?from=${from}&to=${to}`}
        aria-label={t('skill.applied.compare.full', { from, to })}
      >
        {t('skill.applied.compare')}
      </InnerLink>
      <Button small tone="quiet" onClick={onDone}>
        {t('skill.applied.done')}
      </Button>
    </>
  );
}

interface ActsProps {
  slug: string;
  applied: Applied;
  places: Places;
  onDone: () => void;
}

interface Places {
  at: number;
  count: number;
  go: (at: number) => void;
}

/** Goes through what is marked as changed, as it stands on the page; to the first once that revision is drawn. */
function usePlaces(applied: Applied | null, revision: number): Places {
  const [{ at, count }, setPlace] = useState({ at: 0, count: 0 });
  const go = useCallback((next: number) => {
    const marks = document.querySelectorAll('.profile-changed');
    const mark = marks[next];
    mark?.scrollIntoView({ block: 'start' });
    mark?.closest('tr')?.querySelector('a')?.focus({ preventScroll: true });
    setPlace({ at: next, count: marks.length });
  }, []);
  useEffect(() => {
    if (applied?.to === revision) go(0);
  }, [applied, revision, go]);
  return { at, count, go };
}
