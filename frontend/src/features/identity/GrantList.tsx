import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GrantView } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import styles from './admin.module.css';
import { grantsQuery } from './readGrants';
import { TakeBackDialog } from './TakeBackDialog';

/** Who holds which right where. */
export function GrantList() {
  const list = useInfiniteQuery(grantsQuery);
  const [taking, setTaking] = useState<GrantView | null>(null);
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('admin.loading')} />;
  const grants = list.data.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="given">
      <h2 id="given">{t('admin.list')}</h2>
      <NotRefreshed of={list} />
      {grants.length === 0 ? (
        <EmptyState title={t('admin.empty')} />
      ) : (
        <Table grants={grants} onTake={setTaking} />
      )}
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {taking && <TakeBackDialog key={taking.id} grant={taking} onClose={() => setTaking(null)} />}
    </section>
  );
}

function Table({ grants, onTake }: { grants: GrantView[]; onTake: (grant: GrantView) => void }) {
  return (
    <table className={styles.grants}>
      <thead>
        <tr>
          <th scope="col">{t('admin.person')}</th>
          <th scope="col">{t('admin.kind')}</th>
          <th scope="col">{t('admin.scope')}</th>
          <th scope="col">{t('admin.given')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('admin.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <Row key={grant.id} grant={grant} onTake={() => onTake(grant)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ grant, onTake }: { grant: GrantView; onTake: () => void }) {
  const { account, kind, scopeName, givenBy, givenAt } = grant;
  const kindName = t(`admin.kind.${kind}`);
  return (
    <tr>
      <th scope="row">
        {account.name} <span className={styles.quiet}>{account.handle}</span>
      </th>
      <td>{kindName}</td>
      <td>{scopeName}</td>
      <td className={styles.quiet}>
        <Time at={givenAt} /> {givenBy ? t('admin.givenBy', { name: givenBy.name }) : t('admin.bySetup')}
      </td>
      <td>
        <Button
          small
          tone="quiet"
          aria-label={t('admin.takeBack.of', { kind: kindName, name: account.name })}
          onClick={onTake}
        >
          {t('admin.takeBack')}
        </Button>
      </td>
    </tr>
  );
}
