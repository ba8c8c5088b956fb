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

async function start(place: HTMLElement) {
  followSystemTheme();
  await speak(chosenLocale());
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
