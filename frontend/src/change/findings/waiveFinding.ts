import { useRequest } from '../act/useAct';

const below = (key: string): string => `waivers/${encodeURIComponent(key)}`;

/** Keeps a reason why a warning does not hold here: `give` says it, `takeBack` has the warning stand again. */
export const useWaive = (number: number) => ({
  give: useRequest(number, ({ key, reason }: { key: string; reason: string }) => [
    'PUT',
    below(key),
    { reason },
  ]),
  takeBack: useRequest(number, (key: string) => ['DELETE', below(key)]),
});
