import '../../change/messages';
import '../messages';
import { Link } from '@tanstack/react-router';
import type { Home } from '../../lib/api';
import { t } from '../../lib/i18n';
import { WordDiff } from '../../text/WordDiff';
import { Badge } from '../../ui/Badge';
import { Rows } from '../../ui/Rows';
import row from '../../ui/rows.module.css';
import { Time } from '../../ui/Time';
import styles from './home.module.css';

type Recent = Home['recentlyPublished'][number];

/** What became the newest revision lately, with the first thing that changed and the way to all of it. */
export function Published({ published }: { published: Recent[] }) {
  return (
    <Rows>
      {published.map(({ skill, revision, publishedAt, author, changeClass, sentence, glimpse }) => (
        <li key={`${skill.slug} ${revision}`} className={row.row}>
          <div className={row.head}>
            <Link to="/skills/$slug" params={{ slug: skill.slug }} className={row.title} dir="auto">
              {skill.name}
            </Link>
            <Badge>{t(`changeClass.${changeClass}`)}</Badge>
          </div>
          {sentence && (
            <p className={row.sentence} dir="auto">
              {sentence}
            </p>
          )}
          {glimpse && <Glimpse {...glimpse} />}
          <p className={row.fine}>
            <Link to="/skills/$slug/history" params={{ slug: skill.slug }} hash={`r${revision}`}>
              {glimpse && glimpse.others > 0
                ? t('home.others', { revision, count: glimpse.others })
                : `r${revision}`}
            </Link>
            <span dir="auto">{author?.name ?? t('home.imported')}</span>
            <Time at={publishedAt} />
          </p>
        </li>
      ))}
    </Rows>
  );
}

function Glimpse({ sentence, words }: NonNullable<Recent['glimpse']>) {
  return (
    <div className={styles.glimpse}>
      {words.length > 0 && <WordDiff edits={words} />}
      <p className={row.sentence} dir="auto">
        {sentence}
      </p>
    </div>
  );
}
