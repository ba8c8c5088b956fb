import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '../ui/tokens.css';
import '../ui/base.css';
import '../profile/grid.css';
import '../profile/picker.css';
import '../profile/profile.css';
import '../profile/table.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLocale, speak } from '../lib/i18n';
import { queries } from '../lib/queries';
import { followSystemTheme } from '../lib/theme';
import { router } from './router';
import { takeProfile } from './takeProfile';

async function start(place: HTMLElement) {
  followSystemTheme();
  takeProfile();
  // All that the page needs is there before it is drawn, so that what the server drew is replaced at once.
  await Promise.all([speak(chosenLocale()), router.load()]);
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
