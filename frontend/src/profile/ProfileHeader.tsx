import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
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
      <p className="profile-eyebrow">{t('profile.eyebrow')}</p>
      <h1 dir="auto">{name}</h1>
      <p className="profile-summary" dir="auto">
        {summary ?? t('profile.defaultSummary')}
      </p>
      <ul className="profile-place">
        <li>
          <a href={domainAddress(domain.slug)}>
            <span className="visually-hidden">{t('profile.domain')} </span>
            {domain.name}
          </a>
        </li>
        <li>
          <a href={groupAddress(group.slug)}>
            <span className="visually-hidden">{t('profile.group')} </span>
            {group.name}
          </a>
        </li>
      </ul>
      {children}
    </header>
  );
}

export const domainAddress = (slug: string): string => `/skills?domain=${encodeURIComponent(slug)}`;
export const groupAddress = (slug: string): string => `/skills?group=${encodeURIComponent(slug)}`;
