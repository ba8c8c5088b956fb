import '../../features/catalog/messages';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import styles from './home.module.css';

/** The domains with their groups, as ways into the catalogue. */
export function Domains({ domains }: { domains: Catalog['domains'] }) {
  return (
    <ul className={styles.domains}>
      {domains.map(({ slug, name, skills, groups }) => (
        <li key={slug}>
          <Link to="/skills" search={{ domain: slug }} className={styles.domain}>
            <bdi>{name}</bdi>
          </Link>
          <p className={styles.nothing}>{t('catalogue.found', { count: skills })}</p>
          <ul className={styles.groups}>
            {groups.map((group) => (
              <li key={group.slug}>
                <Link to="/skills" search={{ domain: slug, group: group.slug }}>
                  <bdi>{group.name}</bdi>
                </Link>{' '}
                <span className={styles.nothing}>{group.count}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
