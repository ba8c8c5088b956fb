import '../messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoleMerging, TaxonomyEntry, Touches } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Consequences } from '../Consequences';
import { mergingQuery } from '../readTaxonomy';
import styles from '../taxonomy.module.css';
import { Collisions } from './Collisions';
import { sent, UNDECIDED } from './decisions';

interface Props {
  from: TaxonomyEntry;
  into: TaxonomyEntry;
  busy: boolean;
  onMerge: (body: Record<string, unknown>) => void;
}

/** What merging comes to, and what has to be decided before. */
export function Merging({ from, into, busy, onMerge }: Props) {
  const query = useInfiniteQuery(mergingQuery(from.id, into.id));
  const [decisions, setDecisions] = useState(UNDECIDED);
  const first = query.data?.pages[0];
  if (query.isError && !first) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!first || !query.data) return <Skeleton lines={6} label={t('taxonomy.reading')} />;
  return (
    <Consequences list="roles" id={from.id}>
      {(touches) => (
        <>
          <Follows merging={first} touches={touches} from={from.name} into={into.name} />
          {first.colliding > 0 && (
            <Collisions
              count={first.colliding}
              items={query.data.pages.flatMap((page) => page.items)}
              from={from.name}
              into={into.name}
              decisions={decisions}
              publication={first.publication}
              onDecide={setDecisions}
              more={{
                hasMore: query.hasNextPage,
                loading: query.isFetchingNextPage,
                onMore: () => void query.fetchNextPage(),
              }}
            />
          )}
          <p>{t('taxonomy.merging.stays', { from: from.name, into: into.name })}</p>
          <div>
            <Button tone="danger" busy={busy} onClick={() => onMerge(sent(decisions, first.publication))}>
              {t('taxonomy.merge.act')}
            </Button>
          </div>
        </>
      )}
    </Consequences>
  );
}

interface FollowsProps {
  merging: RoleMerging;
  touches: Touches;
  from: string;
  into: string;
}

function Follows({ merging, touches, from, into }: FollowsProps) {
  const { skills, moving, same, rungs } = merging;
  const { proposals, grants } = touches;
  const said = [
    t('taxonomy.merging.skills', { count: skills, from, into }),
    moving > 0 && t('taxonomy.merging.moving', { count: moving, into }),
    same > 0 && t('taxonomy.merging.same', { count: same }),
    rungs.length > 0 && t('taxonomy.merging.rungs', { into, rungs: rungs.join(', ') }),
    proposals > 0 && t('taxonomy.merging.proposals', { count: proposals, from }),
    grants > 0 && t('taxonomy.merging.grants', { count: grants, into }),
  ];
  return (
    <ul className={styles.follows}>
      {said
        .filter((each) => each !== false)
        .map((each) => (
          <li key={each}>{each}</li>
        ))}
    </ul>
  );
}
