import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Home } from '../../lib/api';
import { call } from '../../lib/http';
import { NOT_TOLD } from '../../lib/queries';

export const home = queryOptions({ queryKey: ['home'], queryFn: () => call<Home>('GET', '/api/home') });

/** What is new and what waits. */
export const useHome = () => useQuery({ ...home, ...NOT_TOLD });
