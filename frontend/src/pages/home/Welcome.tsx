import '../messages';
import type { useHome } from '../../features/catalog/readHome';
import type { Home } from '../../lib/api';
import { useCommunity } from '../../lib/community';
import { counted, t } from '../../lib/i18n';
import type { useCatalog } from '../../profile/readCatalog';
import { Skeleton } from '../../ui/states';
import styles from './home.module.css';
import { News, WhereSkillsAre } from './parts';
import { SearchBox } from './SearchBox';

interface Props {
  home: ReturnType<typeof useHome>;
  catalog: ReturnType<typeof useCatalog>;
}

/** The start of a guest: what Rungs is, where its skills are, and what is new. */
export function Welcome({ home, catalog }: Props) {
  const { line } = useCommunity();
  return (
    <>
      <header className={styles.lead}>
        <h1 dir="auto">{line ?? t('app.line')}</h1>
        <div className={styles.ways}>
          <SearchBox />
          <p className={styles.figures}>{home.data ? figuresSentence(home.data) : '\u00a0'}</p>
        </div>
      </header>
      {home.isPending || catalog.isPending ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <WhereSkillsAre catalog={catalog} />
          <News home={home} />
        </>
      )}
    </>
  );
}

function figuresSentence({ figures: { skills, expectations, roles, openProposals } }: Home): string {
  return [
    t('home.skills', { count: skills }),
    t('home.expectations', { count: expectations }),
    t('home.roles', { count: roles }),
    t('home.proposals', { count: openProposals, shown: counted(openProposals) }),
  ].join(' · ');
}
