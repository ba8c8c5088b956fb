import '../messages';
import type { ReactNode } from 'react';
import type { SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { ProfileHeader } from '../../profile/ProfileHeader';
import { Tab, Tabs } from '../../ui/Tabs';
import { SkillActs } from './SkillActs';

/** What the views of a skill have in common: its header, and the way from one to the other. */
export function SkillFrame({ profile, children }: { profile: SkillProfile; children: ReactNode }) {
  const params = { slug: profile.slug };
  return (
    <div className="profile-page">
      <ProfileHeader profile={profile}>
        <SkillActs profile={profile} />
      </ProfileHeader>
      <Tabs label={t('skill.tabs')}>
        <Tab to="/skills/$slug" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          {t('skill.tab.profile')}
        </Tab>
        <Tab to="/skills/$slug/history" params={params} activeOptions={{ includeSearch: false }}>
          {t('skill.tab.history')}
        </Tab>
      </Tabs>
      {children}
    </div>
  );
}
