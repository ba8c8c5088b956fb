import './messages';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Touches } from '../../lib/api';
import { t } from '../../lib/i18n';
import { ErrorState, Skeleton } from '../../ui/states';
import type { ListName } from './lists';
import { touchesQuery } from './readTaxonomy';

interface Props {
  list: ListName;
  id: string;
  children: (touches: Touches) => ReactNode;
}

/** What an act would touch, counted anew before it is offered. */
export function Consequences({ list, id, children }: Props) {
  const touches = useQuery({ ...touchesQuery(list, id), gcTime: 0 });
  if (touches.isError && !touches.data)
    return <ErrorState error={touches.error} onRetry={() => void touches.refetch()} />;
  if (!touches.data) return <Skeleton lines={3} label={t('taxonomy.reading')} />;
  return children(touches.data);
}
