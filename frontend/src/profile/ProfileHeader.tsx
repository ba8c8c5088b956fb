import '../ui/messages';
import './messages';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import { InnerLink } from '../ui/InnerLink';
import type { SkillProfile } from './types';

interface Props {
  profile: Pick<SkillProfile, 'name' | 'summary' | 'domain' | 'group'>;
  /** Acts about the whole profile: watch, suggest a change. */
  children?: ReactNode;
}

/** What skill this is, and where it stands in the catalogue. */
export function ProfileHeader({ profile, children }: Props) {
  const { name, summary, domain, group } = profile;
  return (
    <header className="profile-header">
      <nav aria-label={t('ui.breadcrumb')}>
        <ol className="profile-place">
          <li>
            <InnerLink href={domainAddress(domain.slug)} dir="auto">
              {domain.name}
            </InnerLink>
          </li>
          <li>
            <InnerLink href={groupAddress(domain.slug, group.slug)} dir="auto">
              {group.name}
            </InnerLink>
          </li>
        </ol>
      </nav>
      <p className="profile-eyebrow">{t('profile.eyebrow')}</p>
      <h1 dir="auto">{name}</h1>
      <p className="profile-summary" dir="auto">
        {summary ?? t('profile.defaultSummary')}
      </p>
      {children && <div className="profile-acts">{children}</div>}
    </header>
  );
}

const domainAddress = (domain: string): string => `/skills?domain=${encodeURIComponent(domain)}`;
const groupAddress = (domain: string, group: string): string =>
  `${domainAddress(domain)}&group=${encodeURIComponent(group)}`;
