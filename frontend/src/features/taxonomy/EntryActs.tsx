import './messages';
import { type ComponentType, useState } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { IconDots } from '../../ui/icons';
import { Menu } from '../../ui/Menu';
import { DescribeDialog } from './DescribeDialog';
import { FamilyDialog } from './FamilyDialog';
import { HistoryDialog } from './history/HistoryDialog';
import { isActive, type ListMove, listOf } from './lists';
import { MoveDialog } from './MoveDialog';
import { MergeDialog } from './merging/MergeDialog';
import { MergeRolesDialog } from './merging/MergeRolesDialog';
import { RenameDialog } from './RenameDialog';
import { RetireDialog } from './RetireDialog';
import { RungsDialog } from './RungsDialog';
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
  define: DescribeDialog,
  move: MoveDialog,
  merge: MergeDialog,
  mergeRoles: MergeRolesDialog,
  history: HistoryDialog,
  rungs: RungsDialog,
  family: FamilyDialog,
  retire: RetireDialog,
} satisfies Record<string, ComponentType<ActProps>>;

type Act = keyof typeof DIALOGS;

const ACTS: Record<TaxonomyEntry['kind'], Act[]> = {
  DOMAIN: ['rename', 'history', 'retire'],
  GROUP: ['rename', 'move', 'merge', 'history', 'retire'],
  FAMILY: ['rename', 'history', 'retire'],
  ROLE: ['rename', 'describe', 'rungs', 'family', 'mergeRoles', 'history', 'retire'],
  LEVEL: ['rename', 'define', 'history', 'retire'],
  PROFICIENCY: ['rename', 'define', 'history', 'retire'],
};

/** What is left of a merged one. */
const LEFT: Act[] = ['history'];

interface Props extends Pick<ActProps, 'entry' | 'taxonomy'> {
  /** The ends of its list that it may be moved to. */
  ends: ListMove[];
  onMove: (to: ListMove) => void;
}

/** What can be done with an entry besides moving it up and down. Of a merged one there is only its history left. */
export function EntryActs({ entry, taxonomy, ends, onMove }: Props) {
  const [open, setOpen] = useState<{ act: Act; props: Omit<ActProps, 'onClose'> } | null>(null);
  const restore = useShaping(taxonomy.version, () => {});
  const merged = entry.state === 'MERGED';
  const acts = merged ? LEFT : ACTS[entry.kind].filter((act) => isActive(entry) || act !== 'retire');
  const items = [
    ...ends.map((end) => ({
      label: t(end === 'top' ? 'taxonomy.toTop' : 'taxonomy.toEnd'),
      onChoose: () => onMove(end),
    })),
    ...acts.map((act) => ({
      label: t(`taxonomy.${act}`),
      danger: act === 'retire',
      onChoose: () => setOpen({ act, props: { entry, taxonomy, version: taxonomy.version } }),
    })),
  ];
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
        items={isActive(entry) || merged ? items : [back, ...items]}
      />
      {Chosen && <Chosen {...open.props} onClose={() => setOpen(null)} />}
    </>
  );
}
