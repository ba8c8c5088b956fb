import './sentences';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/levels.css';
import '../profile/grid.css';
import '../profile/picker.css';
import '../profile/profile.css';
import '../profile/table.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetUnowned } from '../lib/drafts';
import { chosenLocale, speak } from '../lib/i18n';
import { forgetWhenOver, queries, readWhenBack } from '../lib/queries';
import { session, settleDoubts } from '../lib/session';
import { watchTabs } from '../lib/tabs';
import { followSystemTheme } from '../lib/theme';
import { ladder } from '../profile/ladder/readLadder';
import { router } from './router';
import { takeProfile } from './takeProfile';
import { watchSocket } from './watchSocket';

const PATIENCE_MS = 2_000;

/**
 * Whose page it is and what its levels are called, unless the server takes long to say it: until it has, nothing is kept,
 * and levels have the names of their addresses.
 */
const known = () =>
  Promise.race([
    Promise.all([queries.prefetchQuery(session), queries.prefetchQuery(ladder)]),
    new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);

function watchWhose() {
  forgetUnowned();
  forgetWhenOver();
  readWhenBack();
  settleDoubts(queries);
  watchTabs();
  watchSocket();
}

async function start(place: HTMLElement) {
  followSystemTheme();
  watchWhose();
  takeProfile();
  // All that the page needs is there before it is drawn, so that what the server drew is replaced at once.
  await Promise.all([speak(chosenLocale()), router.load(), known()]);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const place = document.getElementById('root');
if (place) void start(place);
