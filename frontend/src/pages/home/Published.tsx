import { Link } from '@tanstack/react-router';
import type { Home } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Badge } from '../../ui/Badge';
import { Time } from '../../ui/Time';
import styles from '../pages.module.css';

/** What became the newest revision lately, with the way to what changed. */
export function Published({ published }: { published: Home['recentlyPublished'] }) {
  return (
    <ul className={styles.rows}>
      {published.map(({ skill, revision, publishedAt, author, changeClass, sentence }) => (
        <li key={`${skill.slug} ${revision}`} className={styles.row}>
          <div className={styles.rowHead}>
            <Link to="/skills/$slug" params={{ slug: skill.slug }} className={styles.rowTitle} dir="auto">
              {skill.name}
            </Link>
            <Badge>{t(`changeClass.${changeClass}`)}</Badge>
          </div>
          <p className={styles.rowText}>{sentence}</p>
          <p className={styles.rowFine}>
            <Link to="/skills/$slug/history" params={{ slug: skill.slug }} hash={`r${revision}`}>
              r{revision}
            </Link>
            <span dir="auto">{author?.name ?? t('home.imported')}</span>
            <Time at={publishedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
