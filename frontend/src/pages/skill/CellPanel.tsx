import '../../features/discussion/messages';
import '../messages';
import { commentPlace } from '../../features/discussion/NewThread';
import { Quotable } from '../../features/discussion/quoting/Quotable';
import { useQuoting } from '../../features/discussion/quoting/quote';
import type { ThreadSubject } from '../../features/discussion/readThreads';
import { Threads } from '../../features/discussion/Threads';
import type { CellView, SkillProfile } from '../../lib/api';
import { copyAddress } from '../../lib/clipboard';
import { t } from '../../lib/i18n';
import { LevelMark } from '../../profile/ladder/LevelMark';
import { cellName, masteryAt, rungAt, stepAt } from '../../profile/ladder/ladder';
import { Meaning } from '../../profile/ladder/Meaning';
import { Said } from '../../profile/ladder/Said';
import { Requirement } from '../../profile/Requirement';
import { RowLink } from '../../profile/RowLink';
import { othersSaying } from '../../profile/roles/sharing';
import { Button, buttonClass } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { InnerLink } from '../../ui/InnerLink';
import { IconLink, IconPencil } from '../../ui/icons';
import { announce } from '../../ui/Toasts';
import { LastChange } from './LastChange';
import { suggestAddress } from './SkillActs';
import styles from './skill.module.css';

interface Props {
  profile: SkillProfile;
  /** The cell that is open. */
  cell: string | undefined;
  onClose: () => void;
  /** Goes on to another cell. */
  onOpen: (expectation: CellView) => void;
}

/** One expectation, beside the table: what it says, where it comes from, what is said about it. */
export function CellPanel({ profile, cell, onClose, onOpen }: Props) {
  const expectation = profile.expectations.find((each) => each.cell === cell);
  return (
    <Dialog kind="sheet" title={titleOf(profile, expectation)} open={cell !== undefined} onClose={onClose}>
      {expectation ? <Detail {...{ profile, expectation, onOpen }} /> : <p>{t('panel.unknown')}</p>}
    </Dialog>
  );
}

function titleOf(profile: SkillProfile, expectation: CellView | undefined): string {
  const role = profile.roles.find(({ id }) => id === expectation?.role);
  if (!role || !expectation) return profile.name;
  return cellName(profile, role.name, expectation.level);
}

type DetailProps = Pick<Props, 'profile' | 'onOpen'> & { expectation: CellView };

function Detail({ profile, expectation, onOpen }: DetailProps) {
  const { slug, id } = profile;
  const { cell, level, proficiency } = expectation;
  const subject: ThreadSubject = `expectation:${cell}`;
  const { times: quoted, quote } = useQuoting(commentPlace(subject));
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
        <Quotable onQuote={quote}>
          <Said profile={profile} expectation={expectation} />
        </Quotable>
      </div>
      <div>
        <Requirement {...expectation} />
        <Meaning of={proficiency ? masteryAt(profile, proficiency) : null} />
      </div>
      <Sharers {...{ profile, expectation, onOpen }} />
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
          subject={subject}
          quoted={quoted}
          suggestAt={(at) => suggestAddress(slug, at)}
          topic={`/topic/skills/${id}`}
          empty={t('panel.comments.none')}
          aside
        />
      </section>
    </div>
  );
}

/** The other roles of whom the same words hold, each the way to its own cell. */
function Sharers({ profile, expectation, onOpen }: DetailProps) {
  const others = othersSaying(profile, expectation);
  if (others.length === 0) return null;
  return (
    <details className="profile-more">
      <summary>{t('panel.sharers', { count: others.length })}</summary>
      {others.map(({ role, expectation: other }) => (
        <span key={role.id} className="profile-for">
          <RowLink expectation={other} onOpen={onOpen}>
            {role.name}
          </RowLink>
        </span>
      ))}
    </details>
  );
}

async function copyLink(slug: string, cell: string) {
  const copied = await copyAddress(`/skills/${slug}?cell=${cell}`);
  announce(t(copied ? 'ui.copied' : 'ui.notCopied'));
}
