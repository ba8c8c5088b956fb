import { t } from '../lib/i18n';
import { Button } from './Button';
import styles from './small.module.css';

interface Props {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The rest of a long list, a page at a time. */
export function Pager({ hasMore, loading, onMore }: Props) {
  if (!hasMore) return null;
  return (
    <div className={styles.pager}>
      <Button busy={loading} onClick={onMore}>
        {loading ? t('ui.loadingMore') : t('ui.more')}
      </Button>
    </div>
  );
}
