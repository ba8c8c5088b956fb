import '../messages';
import type { Comment } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { SafeHtml } from '../../../text/SafeHtml';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { announce } from '../../../ui/Toasts';
import { Writing } from '../Composer';
import styles from '../discussion.module.css';
import { useEditComment, writtenAt } from './editComment';
import { useEditedWords } from './editedWords';

interface Props {
  comment: Comment;
  onDone: () => void;
  /** Closes it unsent. */
  onCancel: () => void;
}

/** The author's own words anew. Where the comment says something else by now, they decide before anything is replaced. */
export function EditingComment({ comment, onDone, onCancel }: Props) {
  const edit = useEditComment(comment.id);
  const words = useEditedWords(comment);
  const isMoved = comment.body !== null && words.began !== writtenAt(comment);
  const moved = isMoved && !edit.isPending;
  const send = async (body: string) => {
    const saved = await edit.mutateAsync({ body, writtenAt: words.began });
    words.beginAt(writtenAt(saved));
    announce(t('talk.edited.done'));
  };
  const discard = () => {
    words.discard();
    onCancel();
  };
  return (
    <>
      <Banner
        tone="wait"
        action={
          moved && (
            <span className={styles.composerActs}>
              <Button small onClick={() => words.beginAt(writtenAt(comment))}>
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
      <Writing
        fresh
        words={words}
        label={t('talk.edit.label')}
        send={t('talk.edit.send')}
        onSend={send}
        onSent={onDone}
        onCancel={onCancel}
      />
    </>
  );
}
