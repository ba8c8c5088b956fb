import './messages';
import type { AccountRef, Proposal, Review } from '../lib/api';
import { clock, day } from '../lib/dates';
import { listed, t } from '../lib/i18n';

// What is said of a proposal beside the server's own sentence: each for a moment at which it holds.

/** "Lena Vogt and Omar Haddad". */
export const names = (people: AccountRef[]): string => listed(people.map(({ name }) => name));

/** Who looks at it at the moment; nothing once that is over. */
export function claimSentence({ claim, allowedActions }: Proposal, now = Date.now()): string | null {
  if (!claim || Date.parse(claim.until) <= now) return null;
  const until = clock(claim.until);
  return allowedActions.includes('UNCLAIM')
    ? t('claim.yours', { until })
    : t('claim.theirs', { name: claim.by.name, until });
}

/** When it ends by itself, if its author says nothing. */
export function expirySentence({ expiresAt, allowedActions, author }: Proposal): string | null {
  if (expiresAt === null) return null;
  const on = day(expiresAt);
  return allowedActions.includes('WITHDRAW')
    ? t('expiry.yours', { on })
    : t('expiry.theirs', { on, name: author.name });
}

/** What others said in their reviews while somebody writes; null where nobody did. */
export function reviewsSentence(reviews: Review[]): string | null {
  const last = reviews.at(-1);
  if (!last) return null;
  const { name } = last.reviewer;
  return reviews.length === 1
    ? t(`news.review.${last.verdict}`, { name })
    : t('news.reviews', { count: reviews.length, name });
}

/** By whom it was ended, or how it stands where nobody has. */
export function endSentence({ status, sentence, author, closedBy, timeline }: Proposal, me?: string): string {
  if (status === 'EXPIRED')
    return author.id === me ? t('ended.you.EXPIRED') : t('ended.EXPIRED', { name: author.name });
  if (status !== 'PUBLISHED' && status !== 'REJECTED' && status !== 'WITHDRAWN') return sentence;
  const end = isOverridden(timeline) && status === 'PUBLISHED' ? 'OVERRIDDEN' : status;
  if (closedBy === null) return t(`ended.${end}`, { name: 'Rungs' });
  return closedBy.id === me ? t(`ended.you.${end}`) : t(`ended.${end}`, { name: closedBy.name });
}

/** Whether it was published although not everything was met. */
export const isOverridden = (timeline: Proposal['timeline']): boolean =>
  timeline.some(({ kind }) => kind === 'OVERRIDDEN');
