import { useRef } from 'react';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useShortcut } from '../../lib/shortcuts';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
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
      <Select
        label={t('catalogue.role')}
        value={filter.role ?? ''}
        onChange={(event) => onFilter({ ...filter, role: event.target.value })}
      >
        <Options all={catalog.roles} />
      </Select>
      <Select
        label={t('catalogue.domain')}
        value={filter.domain ?? ''}
        onChange={(event) => onFilter({ ...filter, domain: event.target.value, group: undefined })}
      >
        <Options all={catalog.domains} />
      </Select>
      {!isEmpty && (
        <Button tone="quiet" onClick={() => onFilter({})}>
          {t('catalogue.clear')}
        </Button>
      )}
    </search>
  );
}

function Options({ all }: { all: { slug: string; name: string; skills: number }[] }) {
  return (
    <>
      <option value="">{t('catalogue.any')}</option>
      {all.map(({ slug, name, skills }) => (
        <option key={slug} value={slug}>
          {name} ({skills})
        </option>
      ))}
    </>
  );
}
