import { t } from '../lib/i18n';

export function ProposalsPage() {
  return <h1>{t('nav.proposals')}</h1>;
}
