import { Link } from '@tanstack/react-router';
import type { Catalog, SkillCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import styles from './catalog.module.css';

/** Domains, their groups and their skills. */
export function DomainList({ domains }: { domains: Catalog['domains'] }) {
  return domains.map((domain) => (
    <section key={domain.id} className={styles.domain} aria-labelledby={`domain-${domain.slug}`}>
      <h2 id={`domain-${domain.slug}`}>
        {domain.name} <span className={styles.count}>{t('catalogue.found', { count: domain.skills })}</span>
      </h2>
      {domain.groups.map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={`group-${group.slug}`}>
          <h3 id={`group-${group.slug}`}>
            {group.name} <span className={styles.count}>{group.skills.length}</span>
          </h3>
          <ul className={styles.skills}>
            {group.skills.map((skill) => (
              <Skill key={skill.id} skill={skill} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  ));
}

function Skill({ skill: { slug, name, summary, roles, mandatory, optional } }: { skill: SkillCard }) {
  return (
    <li className={styles.skill}>
      <Link to="/skills/$slug" params={{ slug }} className={styles.name} dir="auto">
        {name}
      </Link>
      <p className={styles.summary} dir="auto">
        {summary ?? t('profile.defaultSummary')}
      </p>
      <p className={styles.figures}>
        <span>{t('catalogue.roles', { count: roles })}</span>
        <span>{t('catalogue.mandatory', { count: mandatory })}</span>
        <span>{t('catalogue.optional', { count: optional })}</span>
      </p>
    </li>
  );
}
