import '../messages';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useKept } from '../../../lib/useKept';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Pager } from '../../../ui/Pager';
import { announce } from '../../../ui/Toasts';
import { useInParts } from '../../../ui/useInParts';
import { STATE_ID } from '../standing';
import { CollisionCard } from './CollisionCard';
import styles from './resolve.module.css';
import {
  type Collision,
  choose,
  chooseAll,
  collisionsIn,
  NO_CHOICES,
  placeOfChoices,
  resolutionsOf,
  unresolved,
} from './resolving';
import { Updated } from './Updated';
import { useUpdateFromPublished } from './updateFromPublished';

const PAUSE_MS = 400;

/** So many collisions are shown at once: each compares two texts. */
const AT_ONCE = 20;

/** So many are chosen one by one. */
const FEW = 3;

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
  const [wanted, seek] = useState(-1);
  const { shown, pager } = useInParts(collisions, AT_ONCE, wanted + 1);
  useEffect(() => {
    if (wanted < 0) return;
    list.current?.children[wanted]?.querySelector('input')?.focus();
    seek(-1);
  }, [wanted]);

  const send = () => {
    const [first] = open;
    if (first) return seek(collisions.indexOf(first));
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
      {open.length > FEW && <ForAll open={open} onChoose={(side) => keep(chooseAll(open, choices, side))} />}
      <ol className={styles.collisions} ref={list}>
        {shown.map((collision) => (
          <CollisionCard
            key={collision.key}
            collision={collision}
            choices={choices}
            onChoose={(choice, value) => keep(choose(collision, choices, choice, value))}
          />
        ))}
        <Pager inList {...pager} />
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

interface ForAllProps {
  /** What is not chosen yet. */
  open: Collision[];
  onChoose: (side: 'PUBLISHED' | 'MINE') => void;
}

/** The same for all that is left. */
function ForAll({ open, onChoose }: ForAllProps) {
  return (
    <div className={styles.acts}>
      <span>{t('resolve.forAll', { count: open.length })}</span>
      <Button small onClick={() => onChoose('PUBLISHED')}>
        {t('resolve.PUBLISHED')}
      </Button>
      <Button small onClick={() => onChoose('MINE')}>
        {t('resolve.MINE')}
      </Button>
    </div>
  );
}
