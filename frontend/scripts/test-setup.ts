import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// There in every test, also after one has put its own stubs away.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(cleanup);
