import '../messages';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { t } from '../../lib/i18n';
import { useShortcut } from '../../lib/shortcuts';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import styles from './home.module.css';

/** Looks for skills in the catalogue. */
export function SearchBox() {
  const navigate = useNavigate();
  const words = useRef<HTMLInputElement>(null);
  useShortcut('/', t('home.search'), () => words.current?.focus());
  const search = (event: FormEvent) => {
    event.preventDefault();
    const q = words.current?.value.trim();
    void navigate({ to: '/skills', search: q ? { q } : {} });
  };
  return (
    <search>
      <form className={styles.search} onSubmit={search}>
        <TextField ref={words} type="search" name="q" label={t('home.search')} />
        <Button type="submit" tone="primary">
          {t('home.search.act')}
        </Button>
      </form>
    </search>
  );
}
