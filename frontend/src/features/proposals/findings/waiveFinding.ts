import { useRequest } from '../acts/useAct';

const below = (key: string): string => `waivers/${encodeURIComponent(key)}`;

/** Keeps a reason why a warning does not hold here. */
export const useWaive = (number: number) =>
  useRequest(number, ({ key, reason }: { key: string; reason: string }) => ['PUT', below(key), { reason }]);

export const useTakeBackWaiver = (number: number) =>
  useRequest(number, (key: string) => ['DELETE', below(key)]);
