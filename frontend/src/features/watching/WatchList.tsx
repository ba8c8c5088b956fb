import type { Watch } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { InnerLink } from '../../ui/InnerLink';
import { Menu } from '../../ui/Menu';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import { loudnessItems, watchIcon } from './loudness';
import { useSetWatch } from './setWatch';
import styles from './watching.module.css';

/** What a member watches, and how loud. */
export function WatchList({ watches }: { watches: Watch[] }) {
  return (
    <ul className={styles.list}>
      {watches.map((watch) => (
        <Row key={`${watch.scope} ${watch.ref}`} watch={watch} />
      ))}
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
        <InnerLink href={isSkill ? `/skills/${ref}` : `/proposals/${ref}`} className={styles.title}>
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
