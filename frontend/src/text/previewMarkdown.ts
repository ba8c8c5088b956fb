import { useQuery } from '@tanstack/react-query';
import { call } from '../lib/http';

const read = (body: string) => call<{ html: string }>('POST', '/api/markdown/preview', { body });

/** How the server would show a text. */
export const useMarkdownPreview = (body: string) =>
  useQuery({
    queryKey: ['markdown-preview', body],
    queryFn: () => read(body),
    enabled: body.trim() !== '',
    gcTime: 60_000,
  });
