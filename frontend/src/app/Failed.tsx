import '../ui/messages';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { t } from '../lib/i18n';
import { isPartMissing, isUnreachable, logFault } from '../lib/problem';
import { LinkButton } from '../ui/LinkButton';
import { ErrorState } from '../ui/states';

/** A page that could not be shown; what stands around it stays. It is tried again once there is a network. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter();
  useEffect(() => logFault(error), [error]);
  // A part that was missed once is not asked for a second time by the same page.
  const retry = useCallback(
    () => (isPartMissing(error) && navigator.onLine ? location.reload() : void router.invalidate()),
    [error, router],
  );
  useEffect(() => {
    if (!isUnreachable(error)) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [error, retry]);
  return (
    <ErrorState
      alone
      error={error}
      onRetry={retry}
      action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}
    />
  );
}
