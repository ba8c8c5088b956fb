import '../messages';
import { WatchButton } from '../../features/watching/WatchButton';
import type { Ref } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useMine } from '../../profile/readMine';
import { buttonClass } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { IconPencil } from '../../ui/icons';

export const suggestAddress = (slug: string, cell?: string | null): string =>
  `/skills/${encodeURIComponent(slug)}/suggest${cell ? `?cell=${encodeURIComponent(cell)}` : ''}`;

/** Watch and suggest; shown once it is known who reads, so that nothing moves. */
export function SkillActs({ profile: { slug, name } }: { profile: Ref }) {
  const mine = useMine(slug);
  if (mine.isPending) return <span />;
  return (
    <>
      {mine.data && <WatchButton slug={slug} name={name} mine={mine.data} />}
      <InnerLink href={suggestAddress(slug)} className={buttonClass({ tone: 'primary' })}>
        <IconPencil aria-hidden />
        {t('skill.suggest')}
      </InnerLink>
    </>
  );
}
