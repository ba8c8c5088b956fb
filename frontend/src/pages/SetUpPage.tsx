import '../features/setup/messages';
import { SetUp } from '../features/setup/SetUp';
import { t } from '../lib/i18n';
import { AdminFrame } from './AdminFrame';

/** What an admin does first, and may come back to. */
export function SetUpPage() {
  return (
    <AdminFrame title={t('setup.title')} lead={t('setup.lead')}>
      <SetUp />
    </AdminFrame>
  );
}
