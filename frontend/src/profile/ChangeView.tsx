import type { ReactNode } from 'react';
import type { Change, Expectation } from '../lib/api';
import { t } from '../lib/i18n';
import { WordDiff } from '../text/WordDiff';

/** What a revision and a proposal both say of a change. */
type ShownChange = Pick<
  Change,
  'kind' | 'act' | 'role' | 'level' | 'before' | 'after' | 'words' | 'statements' | 'sentence'
>;

interface Props {
  change: ShownChange;
  /** Acts or talk about this change. */
  children?: ReactNode;
}

/** One change: what it is about, a sentence, how the bar moves, and the words. */
export function ChangeView({ change, children }: Props) {
  const { act, before, after, words, statements, sentence } = change;
  return (
    <article className="profile-change" data-act={act}>
      <h4 className="profile-change-place">
        {placeOf(change)}
        <span className="profile-change-act">{actName(change)}</span>
      </h4>
      {before && after && <Bars before={before} after={after} />}
      {words.length > 0 && <WordDiff edits={words} statements={statements} />}
      <p className="profile-side-note">{sentence}</p>
      {children}
    </article>
  );
}

/** What is done there; a skill that is taken away stays readable. */
export const actName = ({ kind, act }: Pick<ShownChange, 'kind' | 'act'>): string =>
  t(kind === 'SKILL' && act === 'REMOVED' ? 'change.RETIRED' : `change.${act}`);

function placeOf({ kind, role, level }: ShownChange): string {
  if (kind !== 'ROLE' && kind !== 'EXPECTATION') return t(`change.kind.${kind}`);
  if (role && level) return t('place.cell', { role: role.name, level: t(`level.${level}`) });
  return role?.name ?? t('change.kind.ROLE');
}

function Bars({ before, after }: { before: Expectation; after: Expectation }) {
  const moves = [
    before.requirement !== after.requirement &&
      ([t(`requirement.${before.requirement}`), t(`requirement.${after.requirement}`)] as const),
    before.proficiency !== after.proficiency &&
      ([masteryOf(before.proficiency), masteryOf(after.proficiency)] as const),
  ].filter((move) => move !== false);
  return moves.map(([from, to]) => (
    <p key={from} className="profile-change-bar">
      <del>{from}</del> → <ins>{to}</ins>
    </p>
  ));
}

const masteryOf = (proficiency: Expectation['proficiency']): string =>
  proficiency ? t(`proficiency.${proficiency}`) : t('proficiency.none');
