import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useKept } from '../../../lib/useKept';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { announce } from '../../../ui/Toasts';
import { STATE_ID } from '../standing';
import { CollisionCard } from './CollisionCard';
import styles from './resolve.module.css';
import { choose, collisionsIn, NO_CHOICES, placeOfChoices, resolutionsOf, unresolved } from './resolving';
import { Updated } from './Updated';
import { useUpdateFromPublished } from './updateFromPublished';

const PAUSE_MS = 400;

/** Where a proposal collides with what is published: each field from three sides, a choice for each, then one act. */
export function Resolver({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { kept: choices, keep, sent } = useKept(placeOfChoices(proposal.number), NO_CHOICES);
  const ladder = useLadder();
  const collisions = useMemo(() => collisionsIn(ladder, proposal.changes), [ladder, proposal.changes]);
  const resolutions = useMemo(() => resolutionsOf(collisions, choices), [collisions, choices]);
  const [settled] = useDebouncedValue(resolutions, PAUSE_MS);
  const update = useUpdateFromPublished(proposal);
  const list = useRef<HTMLOListElement>(null);
  const open = unresolved(collisions, choices);

  const send = () => {
    const [first] = open;
    if (first) return lead(list.current, collisions.indexOf(first));
    carryOut(update, resolutions, {
      onSuccess: () => {
        sent((now) => (JSON.stringify(now) === JSON.stringify(choices) ? null : now));
        announce(t('update.done'));
        onDone();
      },
    });
  };
  return (
    <section className={styles.resolver} aria-labelledby="resolve" data-place={STATE_ID}>
      <h2 id="resolve">{t('resolve.title')}</h2>
      <p className={styles.lead}>{t('resolve.text')}</p>
      <ol className={styles.collisions} ref={list}>
        {collisions.map((collision) => (
          <CollisionCard
            key={collision.key}
            collision={collision}
            choices={choices}
            onChoose={(choice, value) => keep(choose(collision, choices, choice, value))}
          />
        ))}
      </ol>
      <Updated proposal={proposal} resolutions={settled} />
      <Banner tone="bad">{update.error ? problemOf(update.error).detail : null}</Banner>
      <div className={styles.acts}>
        <Button tone="primary" busy={update.isPending} onClick={send}>
          {t('update.act')}
        </Button>
        <span role="status">
          {open.length > 0 ? t('resolve.left', { count: open.length, of: collisions.length }) : ''}
        </span>
      </div>
    </section>
  );
}

/** Brings the reader to what is still to be chosen. */
function lead(list: HTMLOListElement | null, at: number) {
  list?.children[at]?.querySelector('input')?.focus();
}
