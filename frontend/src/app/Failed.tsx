import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '../lib/i18n';
import { logFault } from '../lib/problem';
import { LinkButton } from '../ui/LinkButton';
import { ErrorState } from '../ui/states';

/** A page that could not be shown; what stands around it stays. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter();
  useEffect(() => logFault(error), [error]);
  return (
    <ErrorState
      alone
      error={error}
      onRetry={() => void router.invalidate()}
      action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}
    />
  );
}
