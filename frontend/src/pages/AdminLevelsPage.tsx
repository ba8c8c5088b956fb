import './messages';
import { Steps } from '../features/taxonomy/Steps';
import { t } from '../lib/i18n';
import { AdminFrame } from './AdminFrame';

/** Levels and proficiencies, as admins keep them. */
export function AdminLevelsPage() {
  return (
    <AdminFrame title={t('admin.levels')} lead={t('admin.levels.lead')}>
      <Steps />
    </AdminFrame>
  );
}
