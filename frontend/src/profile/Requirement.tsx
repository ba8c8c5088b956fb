import './messages';
import { t } from '../lib/i18n';
import { proficiencyName } from './ladder/ladder';
import { useLadder } from './ladder/useLadder';
import type { Expectation } from './types';

/** Whether it is required, in words, and how well it must be mastered: each where it is said. */
export function Requirement({ requirement, proficiency }: Pick<Expectation, 'requirement' | 'proficiency'>) {
  const ladder = useLadder();
  return (
    <>
      {requirement && (
        <span className="profile-requirement" data-requirement={requirement}>
          {t(`requirement.${requirement}`)}
        </span>
      )}
      {proficiency && <span className="profile-proficiency">{proficiencyName(ladder, proficiency)}</span>}
    </>
  );
}
