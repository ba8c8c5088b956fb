import './messages';
import { useHome } from '../features/catalog/readHome';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { useCatalog } from '../profile/readCatalog';
import { Skeleton } from '../ui/states';
import { Concerns } from './home/Concerns';
import { EmptyHome } from './home/EmptyHome';
import { Welcome } from './home/Welcome';
import styles from './pages.module.css';

/** For whoever is signed in what concerns them; for guests what Rungs is, where its skills are and what is new. */
export function HomePage() {
  useTitle(t('home.title'));
  const home = useHome();
  const catalog = useCatalog();
  const session = useSession();
  if (catalog.data?.domains.every(({ skills }) => skills === 0) && home.data?.figures.skills === 0)
    return <EmptyHome />;
  if (session.isPending) return <Skeleton lines={8} />;
  return (
    <div className={styles.page}>
      {session.data?.account ? (
        <Concerns home={home} catalog={catalog} />
      ) : (
        <Welcome home={home} catalog={catalog} />
      )}
    </div>
  );
}
