import { describe, expect, it } from 'vitest';
import { EXPORTS, exportAddress } from './exportAddress';

const [table, wide] = EXPORTS;

describe('The address of an export', () => {
  it('is of the whole catalogue, unless a part is named', () => {
    expect(exportAddress(table)).toBe('/api/exports/catalogue.xlsx');
    expect(exportAddress(table, { domain: undefined })).toBe('/api/exports/catalogue.xlsx');
  });

  it('names its part and its form', () => {
    expect(exportAddress(wide, { domain: 'ml', role: 'data scientist' })).toBe(
      '/api/exports/catalogue.xlsx?form=wide&domain=ml&role=data+scientist',
    );
  });
});
