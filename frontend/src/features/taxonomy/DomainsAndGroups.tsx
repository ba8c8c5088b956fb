import { useState } from 'react';
import type { Taxonomy } from '../../lib/api';
import { t } from '../../lib/i18n';
import { EmptyState } from '../../ui/states';
import { EntryList } from './EntryList';
import { isActive, listIn } from './lists';
import { Make } from './Make';
import { Shaped } from './Shaped';
import styles from './taxonomy.module.css';

/** Every domain with its groups, in their order. */
export function DomainsAndGroups() {
  return <Shaped>{(taxonomy) => <Domains taxonomy={taxonomy} />}</Shaped>;
}

function Domains({ taxonomy }: { taxonomy: Taxonomy }) {
  const [fresh, setFresh] = useState<string | null>(null);
  const make = <Make list="domains" title={t('taxonomy.make.domains')} onMade={setFresh} />;
  if (taxonomy.domains.length === 0)
    return (
      <EmptyState title={t('taxonomy.domains.none')} action={make}>
        {t('taxonomy.domains.none.text')}
      </EmptyState>
    );
  return (
    <>
      <div>{make}</div>
      <EntryList taxonomy={taxonomy} list="domains" parent={null} label={t('taxonomy.domains')} fresh={fresh}>
        {(domain) => (
          <div className={styles.below}>
            {!listIn(taxonomy, 'groups', domain.id).some(isActive) && (
              <p className={styles.quiet}>{t('taxonomy.groups.none', { name: domain.name })}</p>
            )}
            <EntryList
              taxonomy={taxonomy}
              list="groups"
              parent={domain.id}
              label={t('taxonomy.groups.of', { name: domain.name })}
              fresh={fresh}
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
          </div>
        )}
      </EntryList>
    </>
  );
}
