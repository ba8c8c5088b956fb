import '../../ui/messages';
import './messages';
import { useRef } from 'react';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useShortcut } from '../../lib/shortcuts';
import { roleChoices } from '../../profile/ladder/roleChoices';
import { useLadder } from '../../profile/ladder/useLadder';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { SearchSelect } from '../../ui/SearchSelect';
import type { Selectable } from '../../ui/seeking';
import styles from './catalog.module.css';
import type { CatalogFilter } from './filter';

interface Props {
  catalog: Catalog;
  filter: CatalogFilter;
  onFilter: (filter: CatalogFilter) => void;
}

/** Narrows the catalogue by words, role and domain. */
export function FilterBox({ catalog, filter, onFilter }: Props) {
  const words = useRef<HTMLInputElement>(null);
  const ladder = useLadder();
  useShortcut('/', t('catalogue.focus'), () => words.current?.focus());
  const isEmpty = Object.values(filter).every((value) => !value);
  return (
    <search className={styles.filter} aria-label={t('catalogue.filter')}>
      <TextField
        ref={words}
        type="search"
        label={t('catalogue.words')}
        hint={t('catalogue.words.hint')}
        maxLength={200}
        value={filter.q ?? ''}
        onChange={(event) => onFilter({ ...filter, q: event.target.value })}
      />
      <SearchSelect
        label={t('catalogue.role')}
        none={t('catalogue.any')}
        choices={roleChoices(ladder, catalog.roles, counted)}
        value={filter.role ?? ''}
        onChoose={(role) => onFilter({ ...filter, role })}
      />
      <SearchSelect
        label={t('catalogue.domain')}
        none={t('catalogue.any')}
        choices={catalog.domains.map(counted)}
        value={filter.domain ?? ''}
        onChoose={(domain) => onFilter({ ...filter, domain, group: undefined })}
      />
      {!isEmpty && (
        <Button tone="quiet" onClick={() => onFilter({})}>
          {t('catalogue.clear')}
        </Button>
      )}
    </search>
  );
}

const counted = ({ slug, name, skills }: { slug: string; name: string; skills: number }): Selectable => ({
  value: slug,
  name: `${name} (${skills})`,
});
