import './messages';
import { Roles } from '../features/taxonomy/Roles';
import { t } from '../lib/i18n';
import { AdminFrame } from './AdminFrame';

/** Roles, as admins keep them. */
export function AdminRolesPage() {
  return (
    <AdminFrame title={t('admin.roles')} lead={t('admin.roles.lead')}>
      <Roles />
    </AdminFrame>
  );
}
