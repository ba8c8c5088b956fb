import { t } from '../lib/i18n';
import type { Expectation } from './types';

/** Whether it is required, in words, and how well it must be mastered where that is said. */
export function Requirement({ requirement, proficiency }: Pick<Expectation, 'requirement' | 'proficiency'>) {
  return (
    <>
      <span className="profile-requirement" data-requirement={requirement}>
        {t(`requirement.${requirement}`)}
      </span>
      {proficiency && <span className="profile-proficiency">{t(`proficiency.${proficiency}`)}</span>}
    </>
  );
}
