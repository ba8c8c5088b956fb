import '../../profile/messages';
import './messages';
import { Link } from '@tanstack/react-router';
import type { SkillCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useLadder } from '../../profile/ladder/useLadder';
import styles from './catalog.module.css';

/** Skills by name, with what each says of itself. */
export function SkillList({ skills }: { skills: SkillCard[] }) {
  return (
    <ul className={styles.skills}>
      {skills.map((skill) => (
        <Skill key={skill.id} skill={skill} />
      ))}
    </ul>
  );
}

function Skill({ skill: { slug, name, summary, roles, mandatory, optional } }: { skill: SkillCard }) {
  const { usesRequirement } = useLadder();
  return (
    <li className={styles.skill}>
      <Link data-card to="/skills/$slug" params={{ slug }} className={styles.name} dir="auto">
        {name}
      </Link>
      <p className={styles.summary} dir="auto">
        {summary ?? t('profile.defaultSummary')}
      </p>
      <p className={styles.figures}>
        <span>{t('catalogue.roles', { count: roles })}</span>
        {usesRequirement && (
          <>
            <span>{t('catalogue.mandatory', { count: mandatory })}</span>
            <span>{t('catalogue.optional', { count: optional })}</span>
          </>
        )}
      </p>
    </li>
  );
}
