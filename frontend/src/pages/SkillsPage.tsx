import { t } from '../lib/i18n';

export function SkillsPage() {
  return <h1>{t('nav.skills')}</h1>;
}
