import './messages';
import { GiveGrant } from '../features/identity/GiveGrant';
import { GrantList } from '../features/identity/GrantList';
import { t } from '../lib/i18n';
import { AdminFrame } from './AdminFrame';

export function AdminPage() {
  return (
    <AdminFrame title={t('admin.title')} lead={t('admin.lead')}>
      <GiveGrant />
      <GrantList />
    </AdminFrame>
  );
}
