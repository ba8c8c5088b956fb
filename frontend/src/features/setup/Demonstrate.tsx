import './messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Demonstration } from '../../lib/api';
import { call } from '../../lib/http';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { demonstration } from './readSetUp';
import styles from './setup.module.css';

/** The demonstration catalogue, by a button. */
export function Demonstrate() {
  const client = useQueryClient();
  const { data } = useQuery(demonstration);
  const loading = useMutation({
    mutationFn: () => call<Demonstration>('POST', '/api/admin/demonstration'),
    onSuccess: (now) => client.setQueryData(demonstration.queryKey, now),
    onError: () => void client.invalidateQueries({ queryKey: demonstration.queryKey }),
  });
  const progress = data?.progress;
  const before = useRef(progress);
  useEffect(() => {
    // What it brought concerns every page.
    if (before.current === 'LOADING' && progress !== 'LOADING') void client.invalidateQueries();
    before.current = progress;
  }, [progress, client]);
  if (!data) return null;
  return (
    <section className={styles.demo} aria-label={t('setup.demo')}>
      <h3>{t('setup.demo')}</h3>
      <p>{t(data.people ? 'setup.demo.people' : 'setup.demo.text')}</p>
      <Banner tone="bad">{loading.error ? problemOf(loading.error).detail : whyNot(progress)}</Banner>
      <p role="status" className={styles.quiet}>
        {progress === 'LOADING' && t('setup.demo.loading')}
        {progress === 'NOT_OFFERED' && t('setup.demo.not')}
      </p>
      {progress !== 'NOT_OFFERED' && progress !== 'OVERTAKEN' && (
        <div>
          <Button small busy={loading.isPending || progress === 'LOADING'} onClick={() => loading.mutate()}>
            {t('setup.demo.load')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Why nothing came of it. */
function whyNot(progress: Demonstration['progress'] | undefined): string | null {
  if (progress === 'FAILED') return t('setup.demo.failed');
  return progress === 'OVERTAKEN' ? t('setup.demo.overtaken') : null;
}
