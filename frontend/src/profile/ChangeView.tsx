import './messages';
import type { ReactNode } from 'react';
import type { Change, Expectation } from '../lib/api';
import { t } from '../lib/i18n';
import { WordDiff } from '../text/WordDiff';
import { cellName, type Ladder, proficiencyName } from './ladder/ladder';
import { useLadder } from './ladder/useLadder';
import { ManyRoles } from './roles/ManyRoles';
import { namesOf, sentenceOfAll } from './roles/sharing';

/** What a revision and a proposal both say of a change. */
type ShownChange = Pick<
  Change,
  'kind' | 'act' | 'role' | 'level' | 'before' | 'after' | 'words' | 'statements' | 'sentence'
>;

interface Props {
  change: ShownChange;
  /** The roles that it is for, where they share one text. */
  roles?: readonly { id: string; name: string }[];
  /** Acts or talk about this change. */
  children?: ReactNode;
}

/** One change: what it is about, a sentence, how the bar moves, and the words. */
export function ChangeView({ change, roles = [], children }: Props) {
  const { act, before, after, words, statements, sentence } = change;
  const ladder = useLadder();
  return (
    <article className="profile-change" data-act={act}>
      <h4 className="profile-change-place">
        {roles.length > 1 && change.level
          ? cellName(ladder, namesOf(roles), change.level)
          : placeOf(ladder, change)}
        <span className="profile-change-act">{actName(change)}</span>
      </h4>
      <ManyRoles roles={roles} />
      {before && after && <Bars ladder={ladder} before={before} after={after} />}
      {words.length > 0 && <WordDiff edits={words} statements={statements} />}
      <p className="profile-side-note">{sentenceOfAll(ladder, { sentence, level: change.level }, roles)}</p>
      {children}
    </article>
  );
}

/** What is done there; a skill that is taken away stays readable. */
export const actName = ({ kind, act }: Pick<ShownChange, 'kind' | 'act'>): string =>
  t(kind === 'SKILL' && act === 'REMOVED' ? 'change.RETIRED' : `change.${act}`);

function placeOf(ladder: Ladder, { kind, role, level }: ShownChange): string {
  if (kind !== 'ROLE' && kind !== 'EXPECTATION') return t(`change.kind.${kind}`);
  if (role && level) return cellName(ladder, role.name, level);
  return role?.name ?? t('change.kind.ROLE');
}

interface BarsProps {
  ladder: Ladder;
  before: Expectation;
  after: Expectation;
}

function Bars({ ladder, before, after }: BarsProps) {
  const moves = [
    { part: 'asBelow', from: textOf(before), to: textOf(after) },
    { part: 'requirement', from: requirementOf(before), to: requirementOf(after) },
    { part: 'proficiency', from: masteryOf(ladder, before), to: masteryOf(ladder, after) },
  ].filter(({ from, to }) => from !== to);
  return moves.map(({ part, from, to }) => (
    <p key={part} className="profile-change-bar">
      <del>{from}</del> → <ins>{to}</ins>
    </p>
  ));
}

const textOf = ({ asBelow }: Expectation): string => t(asBelow ? 'profile.asBelow' : 'profile.ownText');

const requirementOf = ({ requirement }: Expectation): string =>
  t(requirement ? `requirement.${requirement}` : 'requirement.none');

const masteryOf = (ladder: Ladder, { proficiency }: Expectation): string =>
  proficiency ? proficiencyName(ladder, proficiency) : t('proficiency.none');
