import '../../text/messages';
import './messages';
import { useState } from 'react';
import type { Comment } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { copyAddress } from '../../lib/clipboard';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import {
  IconArrowForwardUp,
  IconCheck,
  IconDots,
  IconEye,
  IconEyeOff,
  IconLink,
  IconPencil,
  IconQuote,
  IconTrash,
} from '../../ui/icons';
import { Menu } from '../../ui/Menu';
import type { MenuItem } from '../../ui/overlays';
import { announce } from '../../ui/Toasts';
import { HideCommentDialog } from './HideCommentDialog';
import { useReleaseComment, useUnhideComment } from './held/decideOnHeld';
import { RefuseDialog } from './held/RefuseDialog';
import { RemoveDialog } from './RemoveDialog';

type Asking = 'REMOVE' | 'HIDE' | 'REFUSE' | null;

interface Props {
  comment: Comment;
  /** Where a link to it leads. */
  address: string;
  onEdit: () => void;
  /** Nothing where it cannot be quoted. */
  onQuote: (() => void) | null;
  /** Where a change is suggested that it asks for; nothing where none can be. */
  suggestAt: string | null;
}

/** What this reader may do with a comment; the server said which of it. */
export function CommentMenu(props: Props) {
  const { comment } = props;
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const release = useReleaseComment();
  const unhide = useUnhideComment();
  const failed = { onError: (error: Error) => announce(problemOf(error).detail) };
  const decisions = {
    release: () =>
      carryOut(release, comment, { ...failed, onSuccess: () => announce(t('held.release.done')) }),
    unhide: () =>
      carryOut(unhide, comment.id, { ...failed, onSuccess: () => announce(t('hidden.show.done')) }),
  };
  return (
    <>
      <Menu
        label={t('talk.menu', { name: comment.author.name })}
        align="end"
        trigger={{ icon: <IconDots aria-hidden />, look: { tone: 'quiet', small: true } }}
        items={itemsFor(props, setAsking, decisions)}
      />
      {asking === 'REMOVE' && <RemoveDialog comment={comment} onClose={close} />}
      {asking === 'HIDE' && <HideCommentDialog comment={comment} onClose={close} />}
      {asking === 'REFUSE' && <RefuseDialog comment={comment} onClose={close} />}
    </>
  );
}

interface Decisions {
  release: () => void;
  unhide: () => void;
}

function itemsFor(
  { comment, address, onEdit, onQuote, suggestAt }: Props,
  ask: (what: Asking) => void,
  { release, unhide }: Decisions,
): MenuItem[] {
  const may = (act: Comment['allowedActions'][number]) => comment.allowedActions.includes(act);
  const items: (MenuItem | false)[] = [
    { label: t('talk.copyLink'), icon: <IconLink aria-hidden />, onChoose: () => void copyLink(address) },
    onQuote !== null && { label: t('talk.quote'), icon: <IconQuote aria-hidden />, onChoose: onQuote },
    suggestAt !== null && {
      label: t('talk.suggest'),
      icon: <IconArrowForwardUp aria-hidden />,
      href: suggestAt,
    },
    may('EDIT') && { label: t('talk.edit'), icon: <IconPencil aria-hidden />, onChoose: onEdit },
    may('REMOVE') && {
      label: t('talk.remove'),
      icon: <IconTrash aria-hidden />,
      danger: true,
      onChoose: () => ask('REMOVE'),
    },
    may('HIDE') && {
      label: t('talk.hide'),
      icon: <IconEyeOff aria-hidden />,
      danger: true,
      onChoose: () => ask('HIDE'),
    },
    may('UNHIDE') && { label: t('hidden.show'), icon: <IconEye aria-hidden />, onChoose: unhide },
    may('RELEASE') && { label: t('held.release'), icon: <IconCheck aria-hidden />, onChoose: release },
    may('REFUSE') && {
      label: t('held.refuse'),
      icon: <IconEyeOff aria-hidden />,
      danger: true,
      onChoose: () => ask('REFUSE'),
    },
  ];
  return items.filter((item) => item !== false);
}

async function copyLink(address: string) {
  const copied = await copyAddress(address);
  announce(t(copied ? 'ui.copied' : 'ui.notCopied'));
}
