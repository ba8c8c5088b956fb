import './messages';
import { useId, useState } from 'react';
import type { Taxonomy } from '../../lib/api';
import { t } from '../../lib/i18n';
import { EntryList } from './EntryList';
import { isActive } from './lists';
import { Make } from './Make';
import { Shaped } from './Shaped';
import styles from './taxonomy.module.css';

/** Both scales of the installation: its levels, and how well something is mastered. */
export function Steps() {
  return (
    <Shaped>
      {(taxonomy) => (
        <>
          <Scale taxonomy={taxonomy} list="levels" />
          <Scale taxonomy={taxonomy} list="proficiencies" />
        </>
      )}
    </Shaped>
  );
}

interface Props {
  taxonomy: Taxonomy;
  list: 'levels' | 'proficiencies' | 'families';
}

/** A list with its heading, and what makes one more. */
export function Scale({ taxonomy, list }: Props) {
  const [fresh, setFresh] = useState<string | null>(null);
  const id = useId();
  return (
    <section className={styles.scale} aria-labelledby={id}>
      <h2 id={id}>{t(`taxonomy.${list}`)}</h2>
      <p>{t(`taxonomy.${list}.lead`)}</p>
      {!taxonomy[list].some(isActive) && <p className={styles.quiet}>{t(`taxonomy.${list}.none`)}</p>}
      <EntryList taxonomy={taxonomy} list={list} parent={null} label={t(`taxonomy.${list}`)} fresh={fresh} />
      <div>
        <Make list={list} title={t(`taxonomy.make.${list}`)} onMade={setFresh} />
      </div>
    </section>
  );
}
