import { IconDots, IconEyeOff, IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Comment } from '../../lib/api';
import { copyAddress } from '../../lib/clipboard';
import { t } from '../../lib/i18n';
import { Menu } from '../../ui/Menu';
import type { MenuItem } from '../../ui/overlays';
import { announce } from '../../ui/Toasts';
import { HideDialog } from './HideDialog';
import { RemoveDialog } from './RemoveDialog';

type Asking = 'REMOVE' | 'HIDE' | null;

interface Props {
  comment: Comment;
  /** Where a link to it leads. */
  address: string;
  onEdit: () => void;
}

/** What this reader may do with a comment; the server said which of it. */
export function CommentMenu({ comment, address, onEdit }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        label={t('talk.menu', { name: comment.author.name })}
        align="end"
        trigger={{ icon: <IconDots aria-hidden />, look: { tone: 'quiet', small: true } }}
        items={itemsFor({ comment, address, onEdit }, setAsking)}
      />
      {asking === 'REMOVE' && <RemoveDialog comment={comment} onClose={close} />}
      {asking === 'HIDE' && <HideDialog comment={comment} onClose={close} />}
    </>
  );
}

function itemsFor({ comment, address, onEdit }: Props, ask: (what: Asking) => void): MenuItem[] {
  const may = (act: Comment['allowedActions'][number]) => comment.allowedActions.includes(act);
  const items: (MenuItem | false)[] = [
    { label: t('talk.copyLink'), icon: <IconLink aria-hidden />, onChoose: () => void copyLink(address) },
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
  ];
  return items.filter((item) => item !== false);
}

async function copyLink(address: string) {
  const copied = await copyAddress(address);
  announce(t(copied ? 'ui.copied' : 'ui.notCopied'));
}
