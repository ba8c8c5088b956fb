import { IconDots } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Menu } from '../../ui/Menu';
import { DescribeDialog } from './DescribeDialog';
import { isActive, listOf } from './lists';
import { MergeDialog } from './MergeDialog';
import { MoveDialog } from './MoveDialog';
import { RenameDialog } from './RenameDialog';
import { RetireDialog } from './RetireDialog';
import { useShaping } from './useShaping';

/** What each dialog about an entry is given: the entry and the lists as they were when it opened. */
export interface ActProps {
  entry: TaxonomyEntry;
  taxonomy: Taxonomy;
  version: number;
  onClose: () => void;
}

const DIALOGS = {
  rename: RenameDialog,
  describe: DescribeDialog,
  move: MoveDialog,
  merge: MergeDialog,
  retire: RetireDialog,
} satisfies Record<string, ComponentType<ActProps>>;

type Act = keyof typeof DIALOGS;

const ACTS: Record<TaxonomyEntry['kind'], Act[]> = {
  DOMAIN: ['rename', 'retire'],
  GROUP: ['rename', 'move', 'merge', 'retire'],
  ROLE: ['rename', 'describe', 'retire'],
};

/** What can be done with an entry besides moving it up and down. Of a merged one there is nothing left to do. */
export function EntryActs({ entry, taxonomy }: Pick<ActProps, 'entry' | 'taxonomy'>) {
  const [open, setOpen] = useState<{ act: Act; props: Omit<ActProps, 'onClose'> } | null>(null);
  const restore = useShaping(taxonomy.version, () => {});
  if (entry.state === 'MERGED') return null;
  const acts = ACTS[entry.kind].filter((act) => isActive(entry) || act !== 'retire');
  const items = acts.map((act) => ({
    label: t(`taxonomy.${act}`),
    danger: act === 'retire',
    onChoose: () => setOpen({ act, props: { entry, taxonomy, version: taxonomy.version } }),
  }));
  const back = {
    label: t('taxonomy.restore'),
    onChoose: () =>
      restore.send(
        `${listOf(entry)}/${entry.id}/restore`,
        {},
        t('taxonomy.restored.done', { name: entry.name }),
      ),
  };
  const Chosen = open && DIALOGS[open.act];
  return (
    <>
      <Menu
        label={t('taxonomy.acts', { name: entry.name })}
        align="end"
        trigger={{ icon: <IconDots aria-hidden />, look: { tone: 'quiet', small: true } }}
        items={isActive(entry) ? items : [back, ...items]}
      />
      {Chosen && <Chosen {...open.props} onClose={() => setOpen(null)} />}
    </>
  );
}
