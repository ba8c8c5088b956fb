import './messages';
import { useQuery } from '@tanstack/react-query';
import { commentPlace } from '../features/discussion/NewThread';
import { replyPlace } from '../features/discussion/postReply';
import { useThreads } from '../features/discussion/readThreads';
import type { SkillProfile, Thread } from '../lib/api';
import { useCarried } from '../lib/drafts';
import { t } from '../lib/i18n';
import { last } from '../profile/readLast';
import { KeptWords } from '../ui/KeptWords';
import { LinkButton } from '../ui/LinkButton';
import { EmptyState } from '../ui/states';
import { useReadAgain } from './skill/useReadAgain';

interface Props {
  slug: string;
  /** What the server says of it. */
  sentence: string;
}

/** What the address of a retired skill leads to. */
export function RetiredPage({ slug, sentence }: Props) {
  const profile = useQuery(last(slug)).data;
  useReadAgain(profile);
  return (
    <>
      <EmptyState
        title={<h1>{t('retired.title')}</h1>}
        action={
          <>
            <LinkButton to="/skills/$slug/history" params={{ slug }}>
              {t('retired.history')}
            </LinkButton>
            <LinkButton to="/skills/$slug/suggest" params={{ slug }}>
              {t('retired.restore')}
            </LinkButton>
          </>
        }
      >
        {sentence}
      </EmptyState>
      {profile && <Unsent slug={slug} profile={profile} />}
    </>
  );
}

/** What its reader had begun to say there, which cannot be sent any more. */
function Unsent({ slug, profile }: { slug: string; profile: SkillProfile }) {
  const here = commentPlace(`skill:${profile.id}`);
  useCarried(commentPlace(`skill:${slug}`), here);
  const threads = useThreads(`skill:${slug}`).data?.pages.flatMap((page) => page.items) ?? [];
  const cells = profile.expectations.map(({ cell }) => commentPlace(`expectation:${cell}`));
  const places = new Set([here, ...cells, ...threads.flatMap(placesIn)]);
  return [...places].map((place) => <KeptWords key={place} draft={place} />);
}

const placesIn = (thread: Thread): string[] => [
  replyPlace(thread),
  ...thread.comments.map(({ id }) => `edit:${id}`),
];
