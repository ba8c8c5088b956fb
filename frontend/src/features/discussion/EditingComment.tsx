import { useState } from 'react';
import type { Comment } from '../../lib/api';
import { drafts, settle } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { SafeHtml } from '../../text/SafeHtml';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { announce } from '../../ui/Toasts';
import { Composer } from './Composer';
import styles from './discussion.module.css';
import { useEditComment, writtenAt } from './editComment';

interface Props {
  comment: Comment;
  onDone: () => void;
  /** Closes it unsent. */
  onCancel: () => void;
}

/** The author's own words anew. Where the comment says something else by now, they decide before anything is replaced. */
export function EditingComment({ comment, onDone, onCancel }: Props) {
  const draft = `edit:${comment.id}`;
  const edit = useEditComment(comment.id);
  const { began, beginAt, isMoved, forget } = useBegan(draft, comment);
  const moved = isMoved && !edit.isPending;
  const send = async (body: string) => {
    const saved = await edit.mutateAsync({ body, writtenAt: began });
    beginAt(writtenAt(saved));
    announce(t('talk.edited.done'));
  };
  const end = () => {
    forget();
    onDone();
  };
  const discard = () => {
    settle(draft, () => '');
    forget();
    onCancel();
  };
  return (
    <>
      <Banner
        tone="wait"
        action={
          moved && (
            <span className={styles.composerActs}>
              <Button small onClick={() => beginAt(writtenAt(comment))}>
                {t('talk.edit.keep')}
              </Button>
              <Button small tone="quiet" onClick={discard}>
                {t('talk.edit.discard')}
              </Button>
            </span>
          )
        }
      >
        {moved && t('talk.edit.moved')}
      </Banner>
      {moved && <SafeHtml bodyHtml={comment.bodyHtml ?? ''} />}
      <Composer
        fresh
        draft={draft}
        initial={comment.body ?? ''}
        label={t('talk.edit.label')}
        send={t('talk.edit.send')}
        onSend={send}
        onSent={end}
        onCancel={onCancel}
      />
    </>
  );
}

/** Which text of the comment the words began as; kept beside words that are kept. */
function useBegan(draft: string, comment: Comment) {
  const kept = `edited:${comment.id}`;
  const [began, setBegan] = useState(() => {
    const before = drafts.read(draft) === null ? null : drafts.read(kept);
    const at = before ?? writtenAt(comment);
    drafts.write(kept, at);
    return at;
  });
  const beginAt = (at: string) => {
    drafts.write(kept, at);
    setBegan(at);
  };
  return {
    began,
    beginAt,
    isMoved: comment.body !== null && began !== writtenAt(comment),
    forget: () => drafts.clear(kept),
  };
}
