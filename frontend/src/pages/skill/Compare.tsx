import '../messages';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/i18n';
import { isUnreadable } from '../../lib/problem';
import { useComparison } from '../../profile/readComparison';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { RevisionChanges } from './RevisionEntry';
import styles from './skill.module.css';

interface Props {
  slug: string;
  newest: number;
  from: number | undefined;
  to: number | undefined;
  onChoose: (pair: { from?: number; to?: number }) => void;
}

/** Chooses two revisions, and shows what differs between them. */
export function Compare({ slug, newest, from, to, onChoose }: Props) {
  const asked = { from: from ?? newest - 1, to: to ?? newest };
  const [pair, setPair] = useState(asked);
  const [before, setBefore] = useState({ from, to });
  if (before.from !== from || before.to !== to) {
    setBefore({ from, to });
    setPair(asked);
  }
  const compare = (event: FormEvent) => {
    event.preventDefault();
    onChoose(pair);
  };
  return (
    <section className={styles.part} aria-labelledby="compare">
      <h2 id="compare">{t('history.compare')}</h2>
      <form className={styles.compare} onSubmit={compare}>
        <Pick
          label={t('history.from')}
          newest={newest}
          chosen={pair.from}
          onChoose={(n) => setPair({ ...pair, from: n })}
        />
        <Pick
          label={t('history.to')}
          newest={newest}
          chosen={pair.to}
          onChoose={(n) => setPair({ ...pair, to: n })}
        />
        <Button type="submit">{t('history.compare.act')}</Button>
      </form>
      {from !== undefined && to !== undefined && (
        <Compared slug={slug} from={from} to={to} onClose={() => onChoose({})} />
      )}
    </section>
  );
}

interface PickProps {
  label: string;
  newest: number;
  chosen: number;
  onChoose: (revision: number) => void;
}

function Pick({ label, newest, chosen, onChoose }: PickProps) {
  const numbers = Array.from({ length: newest }, (_, at) => newest - at);
  return (
    <Select label={label} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
      {numbers.map((revision) => (
        <option key={revision} value={revision}>
          r{revision}
        </option>
      ))}
    </Select>
  );
}

interface ComparedProps {
  slug: string;
  from: number;
  to: number;
  onClose: () => void;
}

function Compared({ slug, from, to, onClose }: ComparedProps) {
  const query = useComparison(slug, from, to);
  if (isUnreadable(query)) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={4} />;
  const { changes } = query.data;
  return (
    <div className={styles.compared}>
      <NotRefreshed of={query} />
      <header className={styles.revisionHead}>
        <h3>{t('history.compared', { from, to })}</h3>
        <Button small tone="quiet" onClick={onClose}>
          {t('history.close')}
        </Button>
      </header>
      {changes.length > 0 ? <RevisionChanges changes={changes} /> : <p>{t('history.same', { from, to })}</p>}
    </div>
  );
}
