import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import { IconChevronDown, IconChevronRight } from '../../ui/icons';
import { Pager } from '../../ui/Pager';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { useListKeys } from '../../ui/useListKeys';
import styles from './catalog.module.css';
import type { CatalogFilter } from './filter';
import { skillsOfGroup } from './readFitting';
import { SkillList } from './SkillList';

type Group = Catalog['domains'][number]['groups'][number];

/** So many skills stand one below the other. */
const AT_A_GLANCE = 60;

interface Props {
  catalog: Catalog;
  /** What the catalogue was asked for. */
  asked: CatalogFilter;
  /** The groups that are open where the catalogue is folded. */
  open: string[];
  onToggle: (group: string) => void;
}

/** Domains, their groups and their skills; where these are many, those of the groups that somebody opens. */
export function DomainList({ catalog: { folded, domains }, asked, open, onToggle }: Props) {
  const count = domains.reduce((sum, { skills }) => sum + skills, 0);
  // Whoever looks for words has come for what has them.
  const folds = folded || (count > AT_A_GLANCE && !asked.q);
  const { list } = useListKeys<HTMLDivElement>();
  const sections = domains
    .filter((domain) => domain.skills > 0)
    .map((domain) => (
      <section key={domain.id} className={styles.domain} aria-labelledby={`domain-${domain.slug}`}>
        <h2 id={`domain-${domain.slug}`}>
          <bdi>{domain.name}</bdi>{' '}
          <span className={styles.count}>{t('catalogue.found', { count: domain.skills })}</span>
        </h2>
        {domain.groups
          .filter((group) => group.count > 0)
          .map((group) => {
            if (!folds) return <Listed key={group.id} group={group} />;
            const isOpen = open.includes(group.slug);
            return (
              <Folded
                key={group.id}
                group={group}
                asked={asked}
                // Whoever asked for one group alone has come for its skills.
                open={asked.group === group.slug ? null : isOpen}
                onToggle={() => onToggle(group.slug)}
              />
            );
          })}
      </section>
    ));
  return (
    <div ref={list} className={styles.all}>
      {sections}
    </div>
  );
}

const headingOf = ({ slug }: Group) => `group-${slug}`;

function Listed({ group }: { group: Group }) {
  return (
    <section className={styles.group} aria-labelledby={headingOf(group)}>
      <h3 id={headingOf(group)}>
        <bdi>{group.name}</bdi> <span className={styles.count}>{group.count}</span>
      </h3>
      <SkillList skills={group.skills} />
    </section>
  );
}

interface FoldedProps {
  group: Group;
  asked: CatalogFilter;
  /** Null where it cannot be closed. */
  open: boolean | null;
  onToggle: () => void;
}

function Folded({ group, asked, open, onToggle }: FoldedProps) {
  const name = (
    <>
      {group.name} <span className={styles.count}>{group.count}</span>
    </>
  );
  return (
    <section className={styles.folded} aria-labelledby={headingOf(group)}>
      <h3 id={headingOf(group)}>
        {open === null ? (
          name
        ) : (
          <button type="button" className={styles.fold} aria-expanded={open} onClick={onToggle}>
            {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
            <span>{name}</span>
          </button>
        )}
      </h3>
      {open !== false &&
        (group.skills.length > 0 ? (
          <SkillList skills={group.skills} />
        ) : (
          <SkillsOf group={group} asked={asked} />
        ))}
    </section>
  );
}

function SkillsOf({ group, asked }: { group: Group; asked: CatalogFilter }) {
  const list = useInfiniteQuery(skillsOfGroup(group.slug, asked));
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={Math.min(group.count * 2, 12)} label={t('catalogue.opening')} />;
  return (
    <div>
      <NotRefreshed of={list} />
      <SkillList skills={list.data.pages.flatMap((page) => page.items)} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
