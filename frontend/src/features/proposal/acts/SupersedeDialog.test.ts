import { describe, expect, it } from 'vitest';
import { numberIn } from './SupersedeDialog';

describe('The proposal that supersedes another', () => {
  it('is named by its number or its address', () => {
    expect(['12', ' #12 ', 'https://rungs.example/proposals/12'].map(numberIn)).toEqual([12, 12, 12]);
    expect(['', '#', 'twelve', '1.2', '-1'].map(numberIn)).toEqual([null, null, null, null, null]);
  });
});
