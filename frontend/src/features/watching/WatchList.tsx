import './messages';
import type { Watch } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { InnerLink } from '../../ui/InnerLink';
import { Menu } from '../../ui/Menu';
import { Pager } from '../../ui/Pager';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import { useInParts } from '../../ui/useInParts';
import { useListKeys } from '../../ui/useListKeys';
import { loudnessItems, watchIcon } from './loudness';
import { useSetWatch } from './setWatch';
import styles from './watching.module.css';

/** So many are shown at a time: a page of the answer has ten times as many. */
const AT_ONCE = 50;

interface Props {
  watches: Watch[];
  /** Whether there are more than were read so far. */
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** What a member watches, and how loud; j and k step through it. */
export function WatchList({ watches, hasMore, loading, onMore }: Props) {
  const { list } = useListKeys<HTMLUListElement>();
  const { shown, pager } = useInParts(watches, AT_ONCE);
  const more = () => {
    pager.onMore();
    if (!pager.hasMore) onMore();
  };
  return (
    <ul className={styles.list} ref={list}>
      {shown.map((watch) => (
        <Row key={`${watch.scope} ${watch.ref}`} watch={watch} />
      ))}
      <Pager inList hasMore={pager.hasMore || hasMore} loading={loading} onMore={more} />
    </ul>
  );
}

function Row({ watch }: { watch: Watch }) {
  const { scope, ref, title, notify, reason, since } = watch;
  const isSkill = scope === 'SKILL';
  const set = useSetWatch({ scope: isSkill ? 'skill' : 'proposal', ref });
  const choose = (wish: Parameters<typeof set.mutate>[0]) =>
    carryOut(set, wish, {
      onSuccess: () =>
        announce(wish ? t(`watch.done.${wish}`, { name: title }) : t('watch.stopped', { name: title })),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <li className={styles.row}>
      <div>
        <InnerLink href={isSkill ? `/skills/${ref}` : `/proposals/${ref}`} className={styles.title} data-card>
          <span dir="auto">{title}</span>
          {!isSkill && ` #${ref}`}
        </InnerLink>
        <p className={styles.reason}>
          {t(`watch.reason.${reason}`)} {t('watch.since')} <Time at={since} />
        </p>
      </div>
      <Menu
        label={t('watch.howNow', { title, notify: t(`notify.${notify}`) })}
        align="end"
        trigger={{ icon: watchIcon(notify), text: t(`notify.${notify}`), look: { small: true } }}
        items={loudnessItems(notify, choose)}
      />
    </li>
  );
}
