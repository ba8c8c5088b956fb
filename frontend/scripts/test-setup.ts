import '../src/app/languages';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// There in every test, also after one has put its own stubs away.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// What waits until the page has painted, the socket first of all, waits for ever.
globalThis.requestIdleCallback = () => 0;

// What comes is waited for as long as a machine takes that builds something else beside.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
