import './messages';
import { useState } from 'react';
import type { Taxonomy } from '../../lib/api';
import { t } from '../../lib/i18n';
import { EmptyState } from '../../ui/states';
import { EntryList } from './EntryList';
import { MANY_ENTRIES } from './lists';
import { Make } from './Make';
import { Find, Shaped } from './Shaped';
import { Scale } from './Steps';

/** Every role, in their order, and the families that they belong to. */
export function Roles() {
  return <Shaped>{(taxonomy) => <All taxonomy={taxonomy} />}</Shaped>;
}

function All({ taxonomy }: { taxonomy: Taxonomy }) {
  const [fresh, setFresh] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const make = <Make list="roles" title={t('taxonomy.make.roles')} onMade={setFresh} />;
  if (taxonomy.roles.length === 0)
    return (
      <EmptyState title={t('taxonomy.roles.none')} action={make}>
        {t('taxonomy.roles.none.text')}
      </EmptyState>
    );
  return (
    <>
      <div>{make}</div>
      <Find words={words} many={taxonomy.roles.length > MANY_ENTRIES} onWords={setWords} />
      <EntryList
        taxonomy={taxonomy}
        list="roles"
        parent={null}
        label={t('taxonomy.roles')}
        fresh={fresh}
        words={words}
      />
      <Scale taxonomy={taxonomy} list="families" />
    </>
  );
}
