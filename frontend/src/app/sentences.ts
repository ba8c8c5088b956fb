// What every room says, brought together once: `t` knows all of it before anything is drawn.

import { change } from '../change/messages';
import { catalogue } from '../features/catalog/messages';
import { discussion } from '../features/discussion/messages';
import { exchange } from '../features/exchange/messages';
import { identity } from '../features/identity/messages';
import { moderation } from '../features/moderation/messages';
import { notifications } from '../features/notifications/messages';
import { proposal } from '../features/proposal/messages';
import { queue } from '../features/queue/messages';
import { setup } from '../features/setup/messages';
import { suggest } from '../features/suggest/messages';
import { taxonomy } from '../features/taxonomy/messages';
import { watching } from '../features/watching/messages';
import { learn } from '../lib/i18n';
import { problems } from '../lib/messages';
import { pages } from '../pages/messages';
import { profile } from '../profile/messages';
import { text } from '../text/messages';
import { ui } from '../ui/messages';
import { shell } from './messages';

learn(
  {
    ...problems,
    ...ui,
    ...text,
    ...profile,
    ...change,
    ...catalogue,
    ...discussion,
    ...exchange,
    ...identity,
    ...moderation,
    ...notifications,
    ...proposal,
    ...queue,
    ...setup,
    ...suggest,
    ...taxonomy,
    ...watching,
    ...pages,
    ...shell,
  },
  { pl: async () => (await import('./pl')).pl },
);
