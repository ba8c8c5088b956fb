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
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import { Badge, type BadgeTone } from './Badge';

export type ProposalState =
  | 'DRAFT'
  | 'HELD'
  | 'IN_REVIEW'
  | 'CHANGES_REQUESTED'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'SUPERSEDED';

const LOOKS: Record<ProposalState, [BadgeTone, ReactNode]> = {
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
export function StateBadge({ state }: { state: ProposalState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
