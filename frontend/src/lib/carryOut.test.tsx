import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { carryOut } from './carryOut';

const client = new QueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

test('Says what was done although what asked for it is gone', async () => {
  let arrive: (answer: string) => void = () => {};
  const answer = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const onSuccess = vi.fn();
  const { result, unmount } = renderHook(() => useMutation({ mutationFn: (_: string) => answer }), {
    wrapper,
  });
  carryOut(result.current, 'given', { onSuccess });
  unmount();
  arrive('done');
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledWith('done'));
});

test('Says what failed, and throws nothing', async () => {
  const onError = vi.fn();
  const { result } = renderHook(() => useMutation({ mutationFn: () => Promise.reject(new Error('no')) }), {
    wrapper,
  });
  carryOut(result.current, undefined, { onSuccess: vi.fn(), onError });
  await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(new Error('no')));
});

test('Does once what is pressed twice, and again once it is answered', async () => {
  const done = vi.fn((given: string) => Promise.resolve(given));
  const { result } = renderHook(() => useMutation({ mutationFn: done }), { wrapper });
  const onSuccess = vi.fn();
  for (const given of ['publish', 'publish', 'release']) carryOut(result.current, given, { onSuccess });
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(2));
  carryOut(result.current, 'publish', { onSuccess });
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(3));
  expect(done.mock.calls.map(([given]) => given)).toEqual(['publish', 'release', 'publish']);
});

test('Does again what is wanted again after something else', async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const done = vi.fn(async (given: string) => {
    await held;
    return given;
  });
  const { result } = renderHook(() => useMutation({ mutationFn: done }), { wrapper });
  const onSuccess = vi.fn();
  for (const given of ['watch', 'stop', 'stop', 'watch', 'watch'])
    carryOut(result.current, given, { onSuccess });
  arrive();
  await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(3));
  expect(done.mock.calls.map(([given]) => given)).toEqual(['watch', 'stop', 'watch']);
});
