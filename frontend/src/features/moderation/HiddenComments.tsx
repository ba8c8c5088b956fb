import './messages';
import type { HiddenComment } from '../../lib/api';
import { t } from '../../lib/i18n';
import { PagedList } from '../../ui/PagedList';
import { HiddenOne } from './HiddenOne';
import { useHiddenComments, useShowComment } from './hiddenComments';

/** The comments that moderators took away, where they stand, and the way back. */
export function HiddenComments() {
  return (
    <PagedList
      id="hidden-comments"
      title={t('hidden.comments')}
      lead={t('hidden.comments.lead')}
      none={t('hidden.comments.none')}
      query={useHiddenComments()}
    >
      {(hidden) => <One key={hidden.comment.id} {...hidden} />}
    </PagedList>
  );
}

function One({ comment, ...where }: HiddenComment) {
  const show = useShowComment();
  return (
    <HiddenOne
      {...where}
      what={t('hidden.comment')}
      author={comment.author}
      reason={comment.hideReason ?? ''}
      show={show}
      of={comment.id}
      mayShow={comment.allowedActions.includes('UNHIDE')}
    />
  );
}
