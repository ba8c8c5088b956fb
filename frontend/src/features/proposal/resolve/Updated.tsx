import '../messages';
import { Changes } from '../../../change/ChangeList';
import { names } from '../../../change/sentences';
import type { AccountRef, Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { ErrorState, NotRefreshed, Skeleton } from '../../../ui/states';
import styles from './resolve.module.css';
import type { Resolution } from './resolving';
import { useUpdatePreview } from './updateFromPublished';

interface Props {
  proposal: Proposal;
  resolutions: Resolution[];
}

/** What would be proposed afterwards, merged, and whose approvals the update costs: said before it is done. */
export function Updated({ proposal, resolutions }: Props) {
  const preview = useUpdatePreview(proposal, resolutions);
  const { data, error, refetch, isPlaceholderData } = preview;
  if (error && REFUSED.includes(problemOf(error).status)) {
    return <p role="status">{problemOf(error).detail}</p>;
  }
  if (error && !data)
    return <ErrorState title={t('updated.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} label={t('updated.loading')} />;
  return (
    <div className={styles.updated} aria-busy={isPlaceholderData}>
      <NotRefreshed of={preview} />
      <p role="status" className={styles.dropped}>
        {isPlaceholderData ? t('updated.loading') : dropped(data.dropsApprovals)}
      </p>
      <details>
        <summary>{t('updated.show', { count: data.changes.length })}</summary>
        {isPlaceholderData ? <Skeleton /> : <Changes changes={data.changes} />}
      </details>
    </div>
  );
}

/** What the server says of the choices themselves: asking again would not help. */
const REFUSED = [409, 422];

/** "The approval of Lena Vogt will not count any more." */
function dropped(people: AccountRef[]): string {
  if (people.length === 0) return t('updated.keepsAll');
  return t('updated.drops', { count: people.length, names: names(people) });
}
