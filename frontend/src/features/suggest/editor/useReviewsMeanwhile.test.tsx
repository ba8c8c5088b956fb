import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ines, sampleProposal } from '../../../change/sample.fixture';
import type { Proposal } from '../../../lib/api';
import { drafts } from '../../../lib/drafts';
import { whose } from '../../../lib/whose';
import { useSuggestion } from '../sending/useSuggestion';
import { suggestionOf } from '../suggestion/suggestion';
import { useReviewsMeanwhile } from './useReviewsMeanwhile';

const begun = sampleProposal({ number: 27, status: 'IN_REVIEW', version: 3, patchSet: 1 });
const reviewed: Proposal = { ...begun, status: 'CHANGES_REQUESTED', version: 4 };

/** Their author edits it; `shown` brings what the page knows of it by now. */
function edit() {
  const client = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const lead = vi.fn(() => Promise.resolve());
  const { result, rerender } = renderHook(
    (proposal: Proposal) => {
      const kept = useSuggestion('suggest.27', suggestionOf(proposal), lead);
      useReviewsMeanwhile(proposal, kept);
      return kept;
    },
    { initialProps: begun, wrapper },
  );
  return {
    writes: (rationale: string) => act(() => result.current.edit({ rationale })),
    hears: (proposal: Proposal) => act(() => rerender(proposal)),
    suggestion: () => result.current.suggestion,
  };
}

describe('What an author writes while it is reviewed', () => {
  beforeEach(() => {
    localStorage.clear();
    whose.begin(ines);
    vi.stubGlobal('fetch', () => new Promise(() => {}));
  });

  it('is written on what the review has made of it, also before it is kept', () => {
    const author = edit();
    author.writes('Asks.');
    expect(drafts.read('suggest.27')).toBeNull();
    author.hears(reviewed);
    expect(author.suggestion()).toMatchObject({ rationale: 'Asks.', version: 4 });
  });

  it('is so, too, where its first letter comes after the review', () => {
    const author = edit();
    author.hears(reviewed);
    expect(drafts.read('suggest.27')).toBeNull();
    author.writes('Asks.');
    expect(author.suggestion()).toMatchObject({ rationale: 'Asks.', version: 4 });
  });

  it('stays written on the patch set that it was begun with', () => {
    const author = edit();
    author.writes('Asks.');
    author.hears({ ...reviewed, patchSet: 2 });
    expect(author.suggestion()).toMatchObject({ rationale: 'Asks.', version: 3 });
  });
});
