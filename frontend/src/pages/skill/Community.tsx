import '../messages';
import { Threads } from '../../features/discussion/Threads';
import { WatchReasonNote } from '../../features/watching/WatchButton';
import type { SkillMine, SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { signInAddress } from '../../lib/session';
import { useMine } from '../../profile/readMine';
import { InnerLink } from '../../ui/InnerLink';
import { SkillActs, suggestAddress } from './SkillActs';
import { SkillProposals } from './SkillProposals';
import styles from './skill.module.css';

/** What people do with a profile: watch it, suggest changes, talk about it. */
export function Community({ profile }: { profile: SkillProfile }) {
  const { id, slug, name } = profile;
  const mine = useMine(slug).data;
  return (
    <section className="profile-community" aria-labelledby="community">
      <h2 id="community">{t('community.title')}</h2>
      <div className="profile-acts">
        <SkillActs profile={profile} />
        {mine?.signedIn === false && <a href={signInAddress(suggestAddress(slug))}>{t('skill.signIn')}</a>}
      </div>
      {mine && <WatchReasonNote watch={mine.watch} />}
      {mine && <Drafts drafts={mine.drafts} />}
      <section className={styles.part} aria-labelledby="proposals">
        <h3 id="proposals">{t('community.proposals')}</h3>
        <SkillProposals slug={slug} name={name} />
      </section>
      <section className={styles.part} aria-labelledby="comments">
        <h3 id="comments">{t('community.comments')}</h3>
        <Threads
          subject={`skill:${slug}`}
          about={`skill:${id}`}
          topic={`/topic/skills/${id}`}
          suggestAt={(cell) => suggestAddress(slug, cell)}
          empty={t('community.comments.none', { skill: name })}
        />
      </section>
    </section>
  );
}

function Drafts({ drafts }: Pick<SkillMine, 'drafts'>) {
  if (drafts.length === 0) return null;
  return (
    <p className={styles.drafts}>
      {t('community.drafts', { count: drafts.length })}
      {drafts.map(({ number, title }) => (
        <InnerLink key={number} href={`/proposals/${number}`}>
          <span dir="auto">{title}</span> #{number}
        </InnerLink>
      ))}
    </p>
  );
}
