import '../../change/messages';
import '../messages';
import { t } from '../../lib/i18n';
import { isUnreadable } from '../../lib/problem';
import { useBlame } from '../../profile/readBlame';
import { Badge } from '../../ui/Badge';
import { InnerLink } from '../../ui/InnerLink';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import styles from './skill.module.css';

/** Which revision last changed an expectation, by whom and in which proposal. */
export function LastChange({ slug, cell }: { slug: string; cell: string }) {
  const blame = useBlame(slug);
  if (isUnreadable(blame)) return <ErrorState error={blame.error} onRetry={() => void blame.refetch()} />;
  if (!blame.data) return <Skeleton lines={1} />;
  const last = blame.data.find((each) => each.cell === cell);
  if (!last) return <NotRefreshed of={blame} />;
  const { revision, publishedAt, author, changeClass, proposal } = last;
  return (
    <>
      <NotRefreshed of={blame} />
      <p className={styles.blame}>
        <span>
          {t('panel.changed')} <Time at={publishedAt} />{' '}
          <InnerLink href={`/skills/${slug}/history#r${revision}`}>
            {t('panel.changed.in', { revision })}
          </InnerLink>{' '}
          {author && t('panel.changed.by', { name: author.name })}
          {!author && proposal === null && t('panel.changed.import')}
          {proposal !== null && (
            <>
              {', '}
              <InnerLink href={`/proposals/${proposal}`}>
                {t('panel.proposal', { number: proposal })}
              </InnerLink>
            </>
          )}
        </span>
        <Badge>{t(`changeClass.${changeClass}`)}</Badge>
      </p>
    </>
  );
}
