import '../messages';
import type { Comment } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { commentAnchor } from '../anchor';
import { gistOf, quoteOf } from '../quoting/quote';

/** What a suggestion that is made of a comment gives as its reason: where it comes from, and what that says. */
export function reasonOf(
  { id, author, body }: Pick<Comment, 'id' | 'author' | 'body'>,
  page: string,
): string {
  const name = author.name.replace(/[\\[\]]/g, '\\$&');
  const from = t('talk.reason', { name, address: `${page}#${commentAnchor(id)}` });
  return `${from}\n\n${quoteOf(gistOf(body ?? ''))}\n\n`;
}
