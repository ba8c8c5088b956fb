import { useState } from 'react';
import type { SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { LinkButton } from '../../ui/LinkButton';
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
  slug: string;
  newer: SkillProfile | null;
  retired: boolean;
  applied: Applied | null;
  onShow: () => Promise<void>;
}

/** Says that there is a newer revision, or none any more, and what changed once the reader has taken it. */
export function NewerBanner({ slug, newer, retired, applied, onShow }: Props) {
  const [busy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    await onShow().catch((error: unknown) => announce(problemOf(error).detail));
    setBusy(false);
  };
  if (newer || retired) {
    return (
      <Banner
        action={
          <Button small busy={busy} onClick={() => void show()}>
            {t(retired ? 'skill.retired.show' : 'skill.newer.show')}
          </Button>
        }
      >
        {retired || !newer ? t('skill.retired') : t('skill.newer', { revision: newer.revision })}
      </Banner>
    );
  }
  return (
    <Banner action={applied && <CompareLink slug={slug} applied={applied} />}>
      {applied && t('skill.applied', { revision: applied.to, count: applied.cells.size })}
    </Banner>
  );
}

function CompareLink({ slug, applied: { from, to } }: { slug: string; applied: Applied }) {
  return (
    <InnerLink href={`/skills/${slug}/history?from=${from}&to=${to}`}>
      {t('skill.applied.compare', { from, to })}
    </InnerLink>
  );
}
