import '../messages';
import type { Comment } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { gistOf, quoteOf } from '../quoting/quote';

/**
 * What a suggestion that is made of a comment gives as its reason: whose comment, and what that says. It is no Markdown,
 * and whoever is new may bring no address: the proposal itself leads to the comment.
 */
export const reasonOf = ({ author, body }: Pick<Comment, 'author' | 'body'>): string =>
  `${t('talk.reason', { name: author.name })}\n\n${quoteOf(gistOf(body ?? ''))}\n\n`;
