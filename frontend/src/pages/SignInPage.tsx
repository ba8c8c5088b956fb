import './messages';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { SignIn } from '../lib/api';
import { guestWish } from '../lib/guestWish';
import { guestWords } from '../lib/guestWords';
import { call, withQuery } from '../lib/http';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { Banner } from '../ui/Banner';
import { AnchorButton } from '../ui/LinkButton';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import styles from './pages.module.css';
import { DemonstrationPeople } from './signIn/DemonstrationPeople';

const route = getRouteApi('/sign-in');

/** The ways in; whoever comes through one is back where they came from. */
export function SignInPage() {
  useTitle(t('signIn.title'));
  const { return: back = '/', problem } = route.useSearch();
  const account = useSession().data?.account;
  const ways = useQuery({ queryKey: ['sign-in'], queryFn: () => call<SignIn>('GET', '/api/sign-in') });
  return (
    <div className={styles.narrow}>
      <h1>{t('signIn.title')}</h1>
      <Banner tone="bad">{problem && problemSentence(problem)}</Banner>
      {account && (
        <Banner action={<AnchorButton href={localPath(back)}>{t('signIn.goOn')}</AnchorButton>}>
          {t('signIn.already', { name: account.name })}
        </Banner>
      )}
      <p className={styles.text}>{t('signIn.text')}</p>
      {ways.data && <NotRefreshed of={ways} />}
      {ways.isError && !ways.data ? (
        <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />
      ) : ways.data ? (
        <Ways
          ways={ways.data}
          back={localPath(back)}
          onLeave={() => {
            if (account !== null) return;
            guestWords.leave(localPath(back));
            guestWish.goes(localPath(back));
          }}
        />
      ) : (
        <Skeleton />
      )}
    </div>
  );
}

/** A page on this site and nowhere else, as the browser would read it, that the server does not refuse. */
export function localPath(place: string): string {
  const isLocal = place.startsWith('/') && URL.canParse(place, location.origin);
  if (!isLocal) return '/';
  const { origin, pathname, search } = new URL(place, location.origin);
  return origin === location.origin && isAnswered(pathname, search) ? place : '/';
}

function isAnswered(path: string, search: string): boolean {
  try {
    const read = decodeURIComponent(path);
    return (
      !REFUSED.test(path) &&
      !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(read) &&
      !NO_PAGES.test(read) &&
      !decodeURIComponent(search).includes('\0')
    );
  } catch {
    return false;
  }
}

/** What no path of Rungs may hold, written so or in percent signs. */
const REFUSED = /\/\/|;|%(?:2[ef5]|3b|5c|7f|[01])/i;
/** Ways that lead to no page. */
const NO_PAGES = /^\/(?:ws|oauth2|login|idp|actuator|error|api\/sign-out)(?:\/|$)/;

const PROBLEMS = [
  'provider-down',
  'misconfigured',
  'unfit',
  'too-late',
  'cancelled',
  'unasked',
  'refused',
] as const;

function problemSentence(problem: string): string {
  return t(`signIn.problem.${PROBLEMS.find((it) => it === problem) ?? 'other'}`);
}

const BUILT_IN = 'demonstration';

interface WaysProps {
  ways: SignIn;
  back: string;
  /** One of them is gone. */
  onLeave: () => void;
}

function Ways({ ways: { providers, demonstration }, back, onLeave }: WaysProps) {
  if (providers.length === 0) {
    return <EmptyState title={t('signIn.none')}>{t('signIn.none.text')}</EmptyState>;
  }
  const builtIn = providers.find(({ id }) => id === BUILT_IN);
  return (
    <>
      <ul className={styles.ways}>
        {providers.map(({ id, name, href }) => (
          <li key={id}>
            <AnchorButton tone="primary" href={withQuery(href, { return: back })} onClick={onLeave}>
              {t('signIn.with', { provider: name })}
            </AnchorButton>
          </li>
        ))}
      </ul>
      {demonstration.length > 0 && builtIn && (
        <DemonstrationPeople people={demonstration} href={builtIn.href} back={back} onLeave={onLeave} />
      )}
    </>
  );
}
