import './messages';
import type { ReactNode } from 'react';
import { figure, t } from '../lib/i18n';
import { InnerLink } from '../ui/InnerLink';
import { Time } from '../ui/Time';
import { optionalSentence } from './reading';
import type { LastUpdate, SkillProfile } from './types';

interface Props {
  profile: Pick<SkillProfile, 'figures' | 'domain' | 'group' | 'updated' | 'usesRequirement'>;
  /** Where the roles of this skill are listed. */
  rolesHref?: string;
  /** Where the last revision is compared with the one before. */
  changesHref?: string;
}

/** The profile in figures. */
export function Figures({ profile, rolesHref, changesHref }: Props) {
  const { figures, domain, group, updated, usesRequirement } = profile;
  const rolesNote = t('profile.roles.note');
  return (
    <dl className="profile-figures">
      <Figure
        term={t('profile.roles')}
        number={figures.roles}
        note={rolesHref ? <InnerLink href={rolesHref}>{rolesNote}</InnerLink> : rolesNote}
      />
      <Figure term={t('profile.levels')} number={figures.levels} note={t('profile.levels.note')} />
      {usesRequirement && (
        <Figure term={t('profile.mandatory')} number={figures.mandatory} note={optionalSentence(figures)} />
      )}
      <Fact term={t('profile.domain')}>{domain.name}</Fact>
      <Fact term={t('profile.group')}>{group.name}</Fact>
      <Fact term={t('profile.updated')} note={<Update {...{ updated, changesHref }} />}>
        <Time at={updated.publishedAt} as="date" />
      </Fact>
    </dl>
  );
}

function Figure({ term, number, note }: { term: string; number: number; note: ReactNode }) {
  return (
    <div className="profile-figure">
      <dt>{term}</dt>
      <dd className="profile-figure-number">{figure(number)}</dd>
      <dd className="profile-figure-note">{note}</dd>
    </div>
  );
}

function Fact({ term, note, children }: { term: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="profile-figure">
      <dt>{term}</dt>
      <dd className="profile-figure-words" dir="auto">
        {children}
      </dd>
      {note && <dd className="profile-figure-note">{note}</dd>}
    </div>
  );
}

/** Which revision it was and who made it. */
function updateSentence({ revision, author, proposal }: LastUpdate): string {
  if (author) return t('profile.updated.by', { revision, name: author.name });
  return proposal === null
    ? t('profile.updated.import', { revision })
    : t('profile.updated.former', { revision });
}

function Update({ updated, changesHref }: { updated: LastUpdate; changesHref?: string }) {
  return (
    <>
      {updateSentence(updated)}
      {changesHref && (
        <>
          {' · '}
          <InnerLink href={changesHref}>{t('profile.updated.changes')}</InnerLink>
        </>
      )}
    </>
  );
}
