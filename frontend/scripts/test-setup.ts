import '../src/app/sentences';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// There in every test, also after one has put its own stubs away.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// What waits until the page has painted, the socket first of all, waits for ever.
globalThis.requestIdleCallback = () => 0;

afterEach(cleanup);
