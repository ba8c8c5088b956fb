import './messages';
import { useEffect, useRef } from 'react';
import { t } from '../lib/i18n';
import { Button } from './Button';
import { focusablesBefore, focusOn } from './focus';
import styles from './small.module.css';

interface Props {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
  /** Whether it is one of the rows of the list, with what follows behind it. */
  inList?: boolean;
}

/** The rest of a long list, a page at a time. The keyboard goes on at the first of what was added. */
export function Pager({ hasMore, loading, onMore, inList }: Props) {
  const Place = (inList ? 'li' : 'div') as 'div';
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<number | null>(null);
  const more = () => {
    shown.current = focusablesBefore(place.current).length;
    onMore();
  };
  useEffect(() => {
    if (loading || shown.current === null) return;
    const added = focusablesBefore(place.current)[shown.current];
    if (!added) return;
    shown.current = null;
    focusOn(added);
  });
  return (
    <Place ref={place} className={hasMore ? styles.pager : undefined} hidden={!hasMore}>
      {hasMore && (
        <Button busy={loading} onClick={more}>
          {loading ? t('ui.loadingMore') : t('ui.more')}
        </Button>
      )}
    </Place>
  );
}
