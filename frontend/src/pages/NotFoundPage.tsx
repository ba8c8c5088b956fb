import '../ui/messages';
import './messages';
import { t } from '../lib/i18n';
import { LinkButton } from '../ui/LinkButton';
import { EmptyState } from '../ui/states';

/** What an address leads to where nothing is. */
export function NotFoundPage() {
  return (
    <EmptyState
      title={<h1>{t('notFound.title')}</h1>}
      action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
