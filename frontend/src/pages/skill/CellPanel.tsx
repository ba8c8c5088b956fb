import { IconLink, IconPencil } from '@tabler/icons-react';
import { Threads } from '../../features/discussion/Threads';
import type { CellView, SkillProfile } from '../../lib/api';
import { copyAddress } from '../../lib/clipboard';
import { t } from '../../lib/i18n';
import { LevelMark } from '../../profile/ladder/LevelMark';
import { cellName, masteryAt, rungAt, stepAt } from '../../profile/ladder/ladder';
import { Meaning } from '../../profile/ladder/Meaning';
import { Said } from '../../profile/ladder/Said';
import { Requirement } from '../../profile/Requirement';
import { Button, buttonClass } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { InnerLink } from '../../ui/InnerLink';
import { announce } from '../../ui/Toasts';
import { LastChange } from './LastChange';
import { suggestAddress } from './SkillActs';
import styles from './skill.module.css';

interface Props {
  profile: SkillProfile;
  /** The cell that is open. */
  cell: string | undefined;
  onClose: () => void;
}

/** One expectation, beside the table: what it says, where it comes from, what is said about it. */
export function CellPanel({ profile, cell, onClose }: Props) {
  const expectation = profile.expectations.find((each) => each.cell === cell);
  return (
    <Dialog kind="sheet" title={titleOf(profile, expectation)} open={cell !== undefined} onClose={onClose}>
      {expectation ? <Detail profile={profile} expectation={expectation} /> : <p>{t('panel.unknown')}</p>}
    </Dialog>
  );
}

function titleOf(profile: SkillProfile, expectation: CellView | undefined): string {
  const role = profile.roles.find(({ id }) => id === expectation?.role);
  if (!role || !expectation) return profile.name;
  return cellName(profile, role.name, expectation.level);
}

function Detail({ profile, expectation }: { profile: SkillProfile; expectation: CellView }) {
  const { slug, id } = profile;
  const { cell, level, proficiency } = expectation;
  const role = profile.roles.find((each) => each.id === expectation.role);
  const title = rungAt(role, level)?.title;
  return (
    <div className={styles.panel}>
      <div className={styles.place}>
        <LevelMark level={level} />
        {title && (
          <p className="profile-rung-title" dir="auto">
            {title}
          </p>
        )}
        <Meaning of={stepAt(profile, level)} />
        {role && (
          <InnerLink href={`/roles/${role.slug}`} className={styles.about}>
            {t('role.about', { role: role.name })}
          </InnerLink>
        )}
      </div>
      <div>
        <Said profile={profile} expectation={expectation} />
      </div>
      <div>
        <Requirement {...expectation} />
        <Meaning of={proficiency ? masteryAt(profile, proficiency) : null} />
      </div>
      <LastChange slug={slug} cell={cell} />
      <div className="profile-acts">
        <InnerLink href={suggestAddress(slug, cell)} className={buttonClass({})}>
          <IconPencil aria-hidden />
          {t('panel.suggest')}
        </InnerLink>
        <Button tone="quiet" icon={<IconLink aria-hidden />} onClick={() => void copyLink(slug, cell)}>
          {t('panel.copy')}
        </Button>
      </div>
      <section className={styles.part} aria-labelledby="cell-comments">
        <h3 id="cell-comments">{t('panel.comments')}</h3>
        <Threads
          subject={`expectation:${cell}`}
          topic={`/topic/skills/${id}`}
          empty={t('panel.comments.none')}
          aside
        />
      </section>
    </div>
  );
}

async function copyLink(slug: string, cell: string) {
  const copied = await copyAddress(`/skills/${slug}?cell=${cell}`);
  announce(t(copied ? 'ui.copied' : 'ui.notCopied'));
}
