import './messages';
import { type ReactNode, useState } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { EmptyState } from '../../ui/states';
import { EntryList } from './EntryList';
import { isActive, isCalled, listIn, MANY_ENTRIES } from './lists';
import { Make } from './Make';
import { Find, Shaped } from './Shaped';
import styles from './taxonomy.module.css';

/** Every domain with its groups, in their order. */
export function DomainsAndGroups() {
  return <Shaped>{(taxonomy) => <Domains taxonomy={taxonomy} />}</Shaped>;
}

function Domains({ taxonomy }: { taxonomy: Taxonomy }) {
  const [fresh, setFresh] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const make = <Make list="domains" title={t('taxonomy.make.domains')} onMade={setFresh} />;
  if (taxonomy.domains.length === 0)
    return (
      <EmptyState title={t('taxonomy.domains.none')} action={make}>
        {t('taxonomy.domains.none.text')}
      </EmptyState>
    );
  const many = taxonomy.domains.length + taxonomy.groups.length > MANY_ENTRIES;
  const groupsOf = (domain: TaxonomyEntry) => listIn(taxonomy, 'groups', domain.id);
  return (
    <>
      <div>{make}</div>
      <Find words={words} many={many} onWords={setWords} />
      <EntryList
        taxonomy={taxonomy}
        list="domains"
        parent={null}
        label={t('taxonomy.domains')}
        fresh={fresh}
        words={words}
        keeps={(domain) => groupsOf(domain).some((group) => isCalled(group, words))}
      >
        {(domain) => (
          <Below
            folds={many}
            open={words.trim() !== '' || [domain, ...groupsOf(domain)].some(({ id }) => id === fresh)}
            count={groupsOf(domain).filter(isActive).length}
          >
            {groupsOf(domain).some(isActive) || (
              <p className={styles.quiet}>{t('taxonomy.groups.none', { name: domain.name })}</p>
            )}
            <EntryList
              taxonomy={taxonomy}
              list="groups"
              parent={domain.id}
              label={t('taxonomy.groups.of', { name: domain.name })}
              fresh={fresh}
              words={isCalled(domain, words) ? '' : words}
            />
            {isActive(domain) && (
              <Make
                small
                list="groups"
                domain={domain.id}
                title={t('taxonomy.make.groups', { name: domain.name })}
                onMade={setFresh}
              />
            )}
          </Below>
        )}
      </EntryList>
    </>
  );
}

interface BelowProps {
  /** Whether there are so many entries that those below others wait for somebody who opens them. */
  folds: boolean;
  /** Whether there is a reason to have them open. */
  open: boolean;
  count: number;
  children: ReactNode;
}

/** What stands below an entry. */
function Below({ folds, open, count, children }: BelowProps) {
  const [asked, ask] = useState(false);
  if (!folds) return <div className={styles.below}>{children}</div>;
  const shown = open || asked;
  return (
    <details open={shown} onToggle={({ currentTarget }) => open || ask(currentTarget.open)}>
      <summary className={styles.foldBelow}>{t('taxonomy.groups.fold', { count })}</summary>
      {shown && <div className={styles.below}>{children}</div>}
    </details>
  );
}
