// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { DraftWriter, writerOf } from './draftWriter';

/** A server that answers when it is told to. */
function slow() {
  const answers: ((version: number) => void)[] = [];
  const sent = vi.fn(
    (_own: number) =>
      new Promise<ReturnType<typeof sampleProposal>>((resolve) => {
        answers.push((version) => resolve(sampleProposal({ version })));
      }),
  );
  return { sent, answer: (version: number) => answers.shift()?.(version) };
}

describe('The writer of a draft', () => {
  it('sends nothing while something is under way, and then stands on what came of it', async () => {
    const writer = new DraftWriter();
    const { sent, answer } = slow();
    const saving = writer.write(sent);
    const submitting = writer.write(sent);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    answer(4);
    await saving;
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
    expect(sent.mock.calls).toEqual([[0], [4]]);
    answer(5);
    expect((await submitting).version).toBe(5);
  });

  it('does not stand on what it has sent before where that had arrived: the words may be another tab’s, and older', async () => {
    const writer = new DraftWriter();
    const sent = vi.fn((own: number) => Promise.resolve(sampleProposal({ version: own + 4 })));
    await writer.write(sent);
    await writer.rest();
    await writer.write(sent);
    expect(sent.mock.calls).toEqual([[0], [0]]);
  });

  it('goes on after what was refused', async () => {
    const writer = new DraftWriter();
    const refused = writer.write(() => Promise.reject(new Error('refused')));
    const next = writer.write((own) => Promise.resolve(sampleProposal({ version: own + 1 })));
    await expect(refused).rejects.toThrow('refused');
    expect((await next).version).toBe(1);
  });

  it('is one for each draft', () => {
    expect(writerOf(7)).toBe(writerOf(7));
    expect(writerOf(7)).not.toBe(writerOf(8));
  });
});
