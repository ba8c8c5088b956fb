import '../features/catalog/messages';
import './messages';
import { getRouteApi } from '@tanstack/react-router';
import { ChecksFilterBox } from '../features/catalog/ChecksFilterBox';
import { Findings } from '../features/catalog/Findings';
import type { ChecksFilter } from '../features/catalog/readChecks';
import { t } from '../lib/i18n';
import { useTitle } from '../lib/title';
import { useCatalog, useNamedDomain } from '../profile/readCatalog';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { Skeleton } from '../ui/states';
import styles from './desk.module.css';

const route = getRouteApi('/checks');

/** Where ladders do not climb, in the whole catalogue. */
export function ChecksPage() {
  useTitle(t('checks.title'));
  const wanted = route.useSearch();
  const catalog = useCatalog();
  const { domain, pending } = useNamedDomain(wanted.domain);
  const filter = { ...wanted, domain };
  const navigate = route.useNavigate();
  const change = (next: ChecksFilter) => void navigate({ search: next, replace: true, resetScroll: false });
  const isFiltered = filter.severity !== undefined || filter.domain !== undefined;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('checks.title')}</h1>
        <p className={styles.lead}>{t('checks.lead')}</p>
      </header>
      <ChecksFilterBox domains={catalog.data?.domains} filter={filter} onFilter={change} />
      {pending ? (
        <Skeleton lines={8} label={t('checks.loading')} />
      ) : (
        <Findings
          filter={filter}
          empty={t(isFiltered ? 'checks.none.filtered' : 'checks.none')}
          action={
            isFiltered ? (
              <Button onClick={() => change({})}>{t('catalogue.clear')}</Button>
            ) : (
              <LinkButton to="/skills">{t('checks.skills')}</LinkButton>
            )
          }
        />
      )}
    </div>
  );
}
