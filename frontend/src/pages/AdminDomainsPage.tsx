import './messages';
import { DomainsAndGroups } from '../features/taxonomy/DomainsAndGroups';
import { t } from '../lib/i18n';
import { AdminFrame } from './AdminFrame';

/** Domains and groups, as admins keep them. */
export function AdminDomainsPage() {
  return (
    <AdminFrame title={t('admin.domains')} lead={t('admin.domains.lead')}>
      <DomainsAndGroups />
    </AdminFrame>
  );
}
