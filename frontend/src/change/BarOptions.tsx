import '../profile/messages';
import type { Requirement } from '../lib/api';
import { t } from '../lib/i18n';
import { useLadder } from '../profile/ladder/useLadder';

const REQUIREMENTS: Requirement[] = ['MANDATORY', 'OPTIONAL'];

/** What can be said of whether something is required: also nothing. */
export function RequirementOptions() {
  return (
    <>
      <option value="">{t('requirement.none')}</option>
      {REQUIREMENTS.map((each) => (
        <option key={each} value={each}>
          {t(`requirement.${each}`)}
        </option>
      ))}
    </>
  );
}

/** How well something can have to be mastered here; one that is said and not used any more stays to be seen. */
export function ProficiencyOptions({ said }: { said: string | null | undefined }) {
  const { proficiencies } = useLadder();
  const isKnown = !said || proficiencies.some(({ proficiency }) => proficiency === said);
  return (
    <>
      <option value="">{t('proficiency.none')}</option>
      {proficiencies.map(({ proficiency, name }) => (
        <option key={proficiency} value={proficiency}>
          {name}
        </option>
      ))}
      {!isKnown && <option value={said}>{said}</option>}
    </>
  );
}
