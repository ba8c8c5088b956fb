import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whose } from '../../lib/whose';
import { run } from './exchange.fixture';
import { SendFile } from './SendFile';

/** A request as the browser makes it, answered when the test says so. */
class SentRequest {
  static last: SentRequest;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void; onload?: () => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  body: FormData | null = null;

  constructor() {
    SentRequest.last = this;
  }

  open() {}

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  getAllResponseHeaders = () => 'content-type: application/json\r\n';

  send(body: FormData) {
    this.body = body;
  }

  abort() {
    this.onabort();
  }

  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', SentRequest);
  vi.stubGlobal('scrollTo', () => {});
  whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
});
afterEach(() => vi.unstubAllGlobals());

async function shown() {
  const root = createRootRoute();
  const page = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      page('/imports', SendFile),
      page('/imports/$id', () => <h1>The report</h1>),
    ]),
    history: createMemoryHistory({ initialEntries: ['/imports'] }),
  });
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByLabelText('File');
  return { router, client };
}

const file = (name: string, text = 'skill,role') => new File([text], name);
const press = () => userEvent.click(screen.getByRole('button', { name: 'Read the file' }));

describe('A file that is sent', () => {
  it('is asked for, where none is chosen', async () => {
    await shown();
    await press();
    expect(screen.getByRole('alert').textContent).toBe('Choose a file first.');
    expect(document.activeElement).toBe(screen.getByLabelText('File'));
  });

  it('says how far it is, and leads to its report', async () => {
    const { router } = await shown();
    await userEvent.upload(screen.getByLabelText('File'), file('ours.csv'));
    await userEvent.selectOptions(screen.getByLabelText('How its letters are written'), 'Shift_JIS');
    await press();

    const sent = SentRequest.last;
    expect(sent.headers).toMatchObject({ accept: 'application/json', 'rungs-account': 'i1' });
    expect(sent.headers).not.toHaveProperty('content-type');
    expect([...(sent.body?.keys() ?? [])]).toEqual(['encoding', 'file']);
    act(() => sent.upload.onprogress?.({ loaded: 1, total: 4 }));
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25');
    expect(screen.getByText('Sending ours.csv')).toBeTruthy();
    act(() => sent.upload.onload?.());
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
    expect(screen.getByText(/^Reading ours.csv/)).toBeTruthy();

    act(() => sent.answer(201, run({})));
    await screen.findByText('The report');
    expect(router.state.location.pathname).toBe(`/imports/${run({}).id}`);
  });

  it('may be dropped; of a kind that is not read it is not sent', async () => {
    await shown();
    const zone = screen.getByLabelText('File').closest('form')?.firstElementChild as HTMLElement;
    const drop = (...files: File[]) => {
      const event = createEvent.drop(zone);
      Object.defineProperty(event, 'dataTransfer', { value: { files } });
      fireEvent(zone, event);
    };
    drop(file('ladder.doc'));
    expect(screen.getByRole('alert').textContent).toContain('ladder.doc');
    drop(file('ladder.yaml'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('ladder.yaml, 1 kB')).toBeTruthy();
    expect(screen.queryByLabelText('How its letters are written')).toBeNull();
  });

  it('that cannot be read says where, and stays chosen', async () => {
    await shown();
    await userEvent.upload(screen.getByLabelText('File'), file('ours.csv'));
    await press();
    act(() =>
      SentRequest.last.answer(400, {
        code: 'unreadable-file',
        detail: 'A quotation mark opens here and is never closed.',
        fields: [
          { field: 'file: line 3, column 4', message: 'A quotation mark opens here and is never closed.' },
        ],
      }),
    );
    await screen.findByText(/Line 3, column 4: A quotation mark opens here/);
    expect(screen.getByText('ours.csv, 1 kB')).toBeTruthy();
    await press();
    expect(screen.getByText('Sending ours.csv')).toBeTruthy();
  });

  it('is read on where nobody waited for long enough, and the list tells when it is', async () => {
    const { client } = await shown();
    const looked = vi.spyOn(client, 'invalidateQueries');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await userEvent.upload(screen.getByLabelText('File'), file('ours.csv'));
      await press();
      act(() => SentRequest.last.answer(504, '<html>504 Gateway Time-out</html>'));
      await screen.findByText(/^Reading it takes longer .* the report comes to the list below/);
      expect(screen.queryByText(/could not be read/)).toBeNull();
      vi.advanceTimersByTime(5_000);
      expect(looked).toHaveBeenCalledWith({ queryKey: ['imports'] });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is stopped on its way, and may be sent again', async () => {
    await shown();
    await userEvent.upload(screen.getByLabelText('File'), file('ours.csv'));
    await press();
    act(() => SentRequest.last.upload.onprogress?.({ loaded: 1, total: 4 }));
    await userEvent.click(screen.getByRole('button', { name: 'Stop sending' }));
    await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByText(/could not be read/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stop sending' })).toBeNull();
    expect(screen.getByText('ours.csv, 1 kB')).toBeTruthy();
    const stopped = SentRequest.last;
    await press();
    expect(SentRequest.last).not.toBe(stopped);
    expect(screen.getByText('Sending ours.csv')).toBeTruthy();
  });
});
