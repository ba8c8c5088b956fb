import './languages';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '../ui/faces.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/levels.css';
import '../profile/grid.css';
import '../profile/picker.css';
import '../profile/profile.css';
import '../profile/table.css';
import '../text/description/description.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetUnowned } from '../lib/drafts';
import { chosenLocale, locale, speak } from '../lib/i18n';
import { forgetWhenOver, queries, readWhenBack } from '../lib/queries';
import { session, settleDoubts } from '../lib/session';
import { watchTabs } from '../lib/tabs';
import { followSystemTheme } from '../lib/theme';
import { ladder } from '../profile/ladder/readLadder';
import { firstPage } from './opening/firstPage';
import { takeProfile } from './opening/takeProfile';
import { router } from './router';
import { watchSocket } from './watchSocket';

const PATIENCE_MS = 2_000;

/**
 * The parts of the page; and whose it is, what its levels are called and what it is drawn of, unless the server takes long
 * to say it: until it has, nothing is kept, levels have the names of their addresses, and what the server wrote stays.
 */
async function known() {
  const whose = Promise.all([queries.prefetchQuery(session), queries.prefetchQuery(ladder)]);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await router.load();
  await Promise.race([Promise.all([whose, firstPage.whole()]), patience]);
}

function watchWhose() {
  forgetUnowned();
  forgetWhenOver();
  readWhenBack();
  settleDoubts(queries);
  watchTabs();
  watchSocket();
}

/** The reader's language; what people wrote keeps the one that the page came in. */
async function speakAsChosen() {
  await speak(chosenLocale());
  const page = document.documentElement;
  if (locale() === 'en') return;
  page.dataset.written = page.lang;
  page.lang = locale();
}

async function start(place: HTMLElement) {
  followSystemTheme();
  watchWhose();
  takeProfile();
  firstPage.keep(place.querySelector('main'));
  // All that the page needs is there before it is drawn, so that what the server drew is replaced at once.
  await Promise.all([speakAsChosen(), known()]);
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
