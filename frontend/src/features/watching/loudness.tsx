import './messages';
import type { ReactNode } from 'react';
import type { Notify } from '../../lib/api';
import { t } from '../../lib/i18n';
import {
  IconBell,
  IconBellOff,
  IconEye,
  IconEyeOff,
  IconMessages,
  IconPencil,
  IconUser,
} from '../../ui/icons';
import type { MenuItem } from '../../ui/overlays';

const ICONS: Record<Notify, ReactNode> = {
  PARTICIPATING: <IconUser aria-hidden />,
  PUBLISHED: <IconBell aria-hidden />,
  PROPOSALS: <IconPencil aria-hidden />,
  EVERYTHING: <IconMessages aria-hidden />,
  MUTED: <IconBellOff aria-hidden />,
};
const LOUDNESSES: Notify[] = ['PARTICIPATING', 'PUBLISHED', 'PROPOSALS', 'EVERYTHING', 'MUTED'];

/** What a plain press of the button means. */
export const USUAL: Notify = 'PUBLISHED';

export const watchIcon = (notify: Notify | undefined): ReactNode =>
  notify === 'MUTED' ? ICONS.MUTED : <IconEye aria-hidden />;

/** The ways to watch, and the way out. */
export function loudnessItems(
  chosen: Notify | undefined,
  choose: (notify: Notify | null) => void,
): MenuItem[] {
  const items: MenuItem[] = LOUDNESSES.map((notify) => ({
    label: t(`notify.${notify}`),
    hint: t(`notify.${notify}.hint`),
    icon: ICONS[notify],
    chosen: notify === chosen,
    onChoose: () => choose(notify),
  }));
  if (chosen === undefined) return items;
  return [
    ...items,
    { label: t('watch.stop'), icon: <IconEyeOff aria-hidden />, onChoose: () => choose(null) },
  ];
}
