import { t } from '../lib/i18n';

export function HomePage() {
  return <h1>{t('app.line')}</h1>;
}
