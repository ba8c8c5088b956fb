import '../features/catalog/messages';
import '../features/setup/messages';
import './messages';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DomainList } from '../features/catalog/DomainList';
import { FilterBox } from '../features/catalog/FilterBox';
import { askedOf, type CatalogFilter, knownTo, openIn, toggled } from '../features/catalog/filter';
import { useFitting } from '../features/catalog/readFitting';
import { ExportMenu } from '../features/exchange/ExportMenu';
import { NothingYet } from '../features/setup/NothingYet';
import type { Catalog } from '../lib/api';
import { t } from '../lib/i18n';
import { useTitle } from '../lib/title';
import { useCatalog } from '../profile/readCatalog';
import { Button, buttonClass } from '../ui/Button';
import { InnerLink } from '../ui/InnerLink';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import styles from './pages.module.css';

const route = getRouteApi('/skills');

/** Every skill, by domain and group. */
export function CataloguePage() {
  useTitle(t('catalogue.title'));
  const catalog = useCatalog();
  return (
    <div className={styles.page}>
      <header className={styles.titled}>
        <h1>{t('catalogue.title')}</h1>
        <div className={styles.titledActs}>
          <Link to="/checks">{t('catalogue.checks')}</Link>
          <Link to="/imports">{t('catalogue.import')}</Link>
          <Exported catalog={catalog.data} />
          <InnerLink href="/suggest" className={buttonClass({})}>
            {t('catalogue.new')}
          </InnerLink>
        </div>
      </header>
      {catalog.isError && !catalog.data ? (
        <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />
      ) : catalog.data ? (
        <Filtered catalog={catalog.data} />
      ) : (
        <Skeleton lines={12} label={t('catalogue.loading')} />
      )}
    </div>
  );
}

/** Takes out what is shown: a role, a domain or a group where the reader asked for one alone. */
function Exported({ catalog }: { catalog: Catalog | undefined }) {
  const wanted = route.useSearch();
  if (!catalog) return null;
  const { role, domain, group } = knownTo(catalog, wanted);
  const all = !role && !domain && !group;
  return <ExportMenu name={t(all ? 'catalogue.all' : 'catalogue.these')} of={{ role, domain, group }} />;
}

function Filtered({ catalog }: { catalog: Catalog }) {
  const wanted = route.useSearch();
  const filter = useMemo(() => knownTo(catalog, wanted), [catalog, wanted]);
  const role = catalog.roles.find(({ slug }) => slug === filter.role);
  const navigate = route.useNavigate();
  const change = (next: CatalogFilter) =>
    void navigate({
      search: { ...withoutEmpty(next), open: wanted.open },
      replace: true,
      resetScroll: false,
    });
  if (catalog.domains.length === 0) return <NothingYet heading={t('nothing.title')} />;
  return (
    <div>
      <FilterBox catalog={catalog} filter={filter} onFilter={change} />
      {role && (
        <p>
          <Link to="/roles/$slug" params={{ slug: role.slug }}>
            {t('role.about', { role: role.name })}
          </Link>
        </p>
      )}
      <Found filter={filter} onClear={() => change({})} />
    </div>
  );
}

/** What fits. The groups that are open stand in the address: whoever comes back finds them so. */
function Found({ filter, onClear }: { filter: CatalogFilter; onClear: () => void }) {
  const fits = useFitting(filter);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const open = openIn(search.open);
  const toggle = (group: string) =>
    void navigate({
      search: (now) => ({ ...now, open: toggled(openIn(now.open), group) }),
      replace: true,
      resetScroll: false,
    });
  if (fits.isError && !fits.data)
    return <ErrorState error={fits.error} onRetry={() => void fits.refetch()} />;
  if (!fits.data) return <Skeleton lines={12} label={t('catalogue.loading')} />;
  const count = fits.data.domains.reduce((sum, domain) => sum + domain.skills, 0);
  const isAll = Object.keys(askedOf(filter)).length === 0;
  if (count === 0 && isAll) return <NothingYet heading={t('nothing.title')} />;
  return (
    <>
      <NotRefreshed of={fits} />
      <p className={styles.found} role="status">
        {t('catalogue.found', { count })}
      </p>
      {count > 0 ? (
        <DomainList catalog={fits.data} asked={fits.data.asked ?? {}} open={open} onToggle={toggle} />
      ) : (
        <EmptyState
          title={t('catalogue.none')}
          action={<Button onClick={onClear}>{t('catalogue.clear')}</Button>}
        >
          {t('catalogue.none.text')}
        </EmptyState>
      )}
    </>
  );
}

function withoutEmpty(filter: CatalogFilter): CatalogFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)));
}
