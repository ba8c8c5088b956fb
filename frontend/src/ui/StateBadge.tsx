import './messages';
import type { ReactNode } from 'react';
import type { Status } from '../lib/api';
import { t } from '../lib/i18n';
import { Badge, type BadgeTone } from './Badge';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEye,
  IconHourglass,
  IconMessageReply,
  IconPencil,
  IconReplace,
} from './icons';

const LOOKS: Record<Status, [BadgeTone, ReactNode]> = {
  DRAFT: ['neutral', <IconPencil key="i" aria-hidden />],
  HELD: ['wait', <IconHourglass key="i" aria-hidden />],
  IN_REVIEW: ['accent', <IconEye key="i" aria-hidden />],
  CHANGES_REQUESTED: ['wait', <IconMessageReply key="i" aria-hidden />],
  PUBLISHED: ['good', <IconCircleCheck key="i" aria-hidden />],
  REJECTED: ['bad', <IconCircleX key="i" aria-hidden />],
  WITHDRAWN: ['neutral', <IconArrowBackUp key="i" aria-hidden />],
  EXPIRED: ['neutral', <IconClock key="i" aria-hidden />],
  SUPERSEDED: ['neutral', <IconReplace key="i" aria-hidden />],
};

/** Where a proposal stands, in a word with an icon and a colour. */
export function StateBadge({ state }: { state: Status }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
