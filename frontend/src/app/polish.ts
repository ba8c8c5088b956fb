import { changeInPolish } from '../change/pl';
import { catalogueInPolish } from '../features/catalog/pl';
import { discussionInPolish } from '../features/discussion/pl';
import { exchangeInPolish } from '../features/exchange/pl';
import { identityInPolish } from '../features/identity/pl';
import { moderationInPolish } from '../features/moderation/pl';
import { notificationsInPolish } from '../features/notifications/pl';
import { proposalInPolish } from '../features/proposal/pl';
import { queueInPolish } from '../features/queue/pl';
import { setupInPolish } from '../features/setup/pl';
import { suggestInPolish } from '../features/suggest/pl';
import { taxonomyInPolish } from '../features/taxonomy/pl';
import { watchingInPolish } from '../features/watching/pl';
import { problemsInPolish } from '../lib/pl';
import { pagesInPolish } from '../pages/pl';
import { profileInPolish } from '../profile/pl';
import { textInPolish } from '../text/pl';
import { uiInPolish } from '../ui/pl';
import { shellInPolish } from './pl';

/** What every room says, in Polish: fetched as one, by whoever speaks it. */
export const polish = {
  ...shellInPolish,
  ...changeInPolish,
  ...catalogueInPolish,
  ...discussionInPolish,
  ...exchangeInPolish,
  ...identityInPolish,
  ...moderationInPolish,
  ...notificationsInPolish,
  ...proposalInPolish,
  ...queueInPolish,
  ...setupInPolish,
  ...suggestInPolish,
  ...taxonomyInPolish,
  ...watchingInPolish,
  ...problemsInPolish,
  ...pagesInPolish,
  ...profileInPolish,
  ...textInPolish,
  ...uiInPolish,
};
