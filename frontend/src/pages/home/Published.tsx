import { Link } from '@tanstack/react-router';
import type { Home } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Badge } from '../../ui/Badge';
import { Rows } from '../../ui/Rows';
import row from '../../ui/rows.module.css';
import { Time } from '../../ui/Time';

/** What became the newest revision lately, with the way to what changed. */
export function Published({ published }: { published: Home['recentlyPublished'] }) {
  return (
    <Rows>
      {published.map(({ skill, revision, publishedAt, author, changeClass, sentence }) => (
        <li key={`${skill.slug} ${revision}`} className={row.row}>
          <div className={row.head}>
            <Link to="/skills/$slug" params={{ slug: skill.slug }} className={row.title} dir="auto">
              {skill.name}
            </Link>
            <Badge>{t(`changeClass.${changeClass}`)}</Badge>
          </div>
          <p className={row.sentence}>{sentence}</p>
          <p className={row.fine}>
            <Link to="/skills/$slug/history" params={{ slug: skill.slug }} hash={`r${revision}`}>
              r{revision}
            </Link>
            <span dir="auto">{author?.name ?? t('home.imported')}</span>
            <Time at={publishedAt} />
          </p>
        </li>
      ))}
    </Rows>
  );
}
