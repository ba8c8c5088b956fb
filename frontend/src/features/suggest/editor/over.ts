import '../messages';
import { isClosed } from '../../../change/reading';
import { endSentence } from '../../../change/sentences';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';

/**
 * Why its reader sends nothing more to a proposal; null while they may.
 *
 * @param me the id of the reader's account
 */
export function overSentence(proposal: Proposal | null, me: string | undefined): string | null {
  if (proposal === null || proposal.allowedActions.includes('EDIT')) return null;
  if (isClosed(proposal)) return `${endSentence(proposal, me)} ${t('suggest.over')}`;
  const { id, name } = proposal.author;
  return id === me ? t('suggest.over') : t('suggest.notYours', { name });
}
