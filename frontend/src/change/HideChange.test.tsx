import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Proposal, ProposedChange } from '../lib/api';
import { MayHide } from '../text/HideText';
import { HideChange } from './HideChange';
import { sampleChange, sampleProposal } from './sample.fixture';

const described = { description: 'Logs every run.', requirement: 'OPTIONAL', proficiency: null } as const;

function hideable(parts: Partial<ProposedChange>, status: Proposal['status'] = 'IN_REVIEW', may = true) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MayHide value={may}>
        <HideChange
          proposal={sampleProposal({ status })}
          patchSet={2}
          change={sampleChange(parts)}
          by={{ id: 'a1', handle: 'mei', name: 'Mei Tanaka' }}
        />
      </MayHide>
    </QueryClientProvider>,
  );
  return screen.queryByRole('button', { name: 'Hide what Mei Tanaka proposes here' }) !== null;
}

const reworded: Partial<ProposedChange> = {
  kind: 'EXPECTATION',
  before: described,
  after: { ...described, description: 'Logs each run.' },
};

describe('The way to hide what a change proposes', () => {
  it('is there for a moderator where something is said', () => {
    expect(hideable(reworded)).toBe(true);
  });

  it('is there for the name of a new skill', () => {
    expect(hideable({ kind: 'SKILL', act: 'ADDED', after: null, textAfter: 'Kafka' })).toBe(true);
  });

  it('is not there where only the bar moves', () => {
    expect(hideable({ ...reworded, after: { ...described, requirement: 'MANDATORY' } })).toBe(false);
  });

  it('is not there where nothing is said', () => {
    expect(hideable({ kind: 'GROUP', after: null, textAfter: 'Group' })).toBe(false);
  });

  it('is not there once it is published', () => {
    expect(hideable(reworded, 'PUBLISHED')).toBe(false);
  });

  it('is not there for others', () => {
    expect(hideable(reworded, 'IN_REVIEW', false)).toBe(false);
  });
});
