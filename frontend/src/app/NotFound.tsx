import { t } from '../lib/i18n';
import { LinkButton } from '../ui/LinkButton';
import { EmptyState } from '../ui/states';

export function NotFound() {
  return (
    <EmptyState title={t('notFound.title')} action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}>
      {t('notFound.text')}
    </EmptyState>
  );
}
