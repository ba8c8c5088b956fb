import './messages';
import type { ReactNode } from 'react';
import type { ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { IconCircleCheck, IconCircleX, IconClock, IconEye, IconHourglass } from '../../ui/icons';

const LOOKS: Record<ImportRun['state'], [BadgeTone, ReactNode]> = {
  REPORTED: ['accent', <IconEye key="i" aria-hidden />],
  RUNNING: ['accent', <IconClock key="i" aria-hidden />],
  WAITING: ['wait', <IconHourglass key="i" aria-hidden />],
  DONE: ['good', <IconCircleCheck key="i" aria-hidden />],
  CANCELLED: ['neutral', <IconCircleX key="i" aria-hidden />],
};

/** Where an import stands, in a word with an icon and a colour. */
export function RunState({ state }: { state: ImportRun['state'] }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`import.state.${state}`)}
    </Badge>
  );
}
