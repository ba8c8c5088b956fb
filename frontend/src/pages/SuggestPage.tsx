import '../features/suggest/messages';
import './messages';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { proposalQuery } from '../change/act/readProposal';
import { commentQuery } from '../features/discussion/suggesting/readComment';
import { reasonOf } from '../features/discussion/suggesting/reasonOf';
import { overSentence } from '../features/suggest/editor/over';
import {
  type Backwards,
  type Prefill,
  prefill,
  type TakenBack,
} from '../features/suggest/editor/readPrefill';
import { SuggestEditor } from '../features/suggest/editor/SuggestEditor';
import { ReadIt } from '../features/suggest/editor/SuggestNews';
import { isWrittenOn, suggestionKey } from '../features/suggest/sending/useSuggestion';
import { newSkillId } from '../features/suggest/suggestion/subject';
import { NOTHING, type Suggestion, suggestionOf } from '../features/suggest/suggestion/suggestion';
import type { Catalog, Comment, Proposal } from '../lib/api';
import { useCarried } from '../lib/drafts';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { hereAddress, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { useLadder } from '../profile/ladder/useLadder';
import { useCatalog } from '../profile/readCatalog';
import { last } from '../profile/readLast';
import { Breadcrumb } from '../ui/Breadcrumb';
import { InnerLink } from '../ui/InnerLink';
import { AnchorButton } from '../ui/LinkButton';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import styles from './desk.module.css';
import { SaidWords, useSaid } from './suggest/useSaid';

const NOT_SIGNED_IN = 401;

/** Writing a suggestion: to a skill, of a new one, back to what was, or on a draft or an open proposal. */
export function SuggestPage() {
  const { slug = null } = useParams({ strict: false });
  const { cell = null, draft, amend, comment: asks, ...search } = useSearch({ strict: false });
  const number = amend ?? draft ?? null;
  const back = backOf(slug, search);
  const proposal = useQuery({ ...proposalQuery(number ?? 0), enabled: number !== null });
  const written = useQuery({ ...prefill(back ?? { skill: '' }), enabled: back !== null });
  const comment = useAsked(number === null ? asks : undefined);
  const profile = useQuery({ ...last(slug ?? ''), enabled: slug !== null });
  const catalog = useCatalog();
  const session = useSession();
  // The address of a skill may change while somebody writes; what they write is kept by its id.
  const beganAs = (skill: string) => keyOf(skill, back, asks);
  const began = beganAs(slug ?? 'new-skill');
  const desk = useDesk({ number, slug, began });

  const needed = [
    catalog,
    session,
    ...(slug === null ? [] : [profile]),
    ...(number === null ? [] : [proposal]),
    ...(back ? [written] : []),
  ];
  const failed = needed.find((each) => each.isError && !each.data);
  if (failed) {
    const signIn = problemOf(failed.error).status === NOT_SIGNED_IN && (
      <AnchorButton href={signInAddress(hereAddress())}>{t('account.signIn')}</AnchorButton>
    );
    return (
      <ErrorState alone error={failed.error} onRetry={() => void failed.refetch()} action={signIn || null} />
    );
  }
  if (!catalog.data || !session.data || comment.isLoading || needed.some((each) => !each.data)) {
    return <Skeleton lines={12} label={t('suggest.loading')} />;
  }
  return (
    <OpenDesk
      key={desk}
      proposal={number === null ? null : (proposal.data ?? null)}
      skill={slug === null ? null : { slug, name: profile.data?.name ?? slug }}
      catalog={catalog.data}
      member={session.data.account !== null}
      cell={cell}
      where={placeSentence(draft, amend)}
      began={profile.data ? beganAs(profile.data.id) : began}
      beganBefore={began}
      asked={comment.data ?? null}
      written={back ? (written.data ?? null) : null}
      note={back && written.data ? <Written back={back} written={written.data} /> : null}
    />
  );
}

interface BackSearch {
  restore?: number;
  revert?: number;
  asBelow?: string;
  import?: string;
  rest?: string;
}

/** What the suggestion leads back to, if it does. */
function backOf(
  slug: string | null,
  { restore, revert, asBelow, import: run, rest }: BackSearch,
): Backwards | TakenBack | null {
  if (slug) return (restore ?? revert ?? asBelow) ? { skill: slug, restore, revert, asBelow } : null;
  return run ? { run, rest } : null;
}

/** The comment that the suggestion is made of; without it where it cannot be read any more. */
const useAsked = (id: string | undefined) =>
  useQuery({ ...commentQuery(id ?? ''), enabled: id !== undefined });

function keyOf(skill: string, back: Backwards | TakenBack | null, asks: string | undefined): string {
  if (!back) return asks ? `${skill}.comment.${asks}` : skill;
  if ('run' in back) return `import.${back.run}.${back.rest ?? ''}`;
  if (back.asBelow) return `${skill}.below.${back.asBelow}`;
  return `${skill}.${back.restore ? 'restore' : 'revert'}.${back.restore ?? back.revert}`;
}

/** Names the desk that is shown: what is saved there as a draft for the first time is still written at the same one. */
function useDesk(wanted: { number: number | null; slug: string | null; began: string }): string {
  const named = `${wanted.began} ${wanted.number}`;
  const [desk, show] = useState({ ...wanted, name: named });
  const { number, slug, began } = desk;
  if (number === wanted.number && began === wanted.began) return desk.name;
  const saved = number === null && wanted.number !== null && slug === wanted.slug;
  const name = saved ? desk.name : named;
  show({ ...wanted, name });
  return name;
}

interface DeskProps {
  proposal: Proposal | null;
  skill: { slug: string; name: string } | null;
  catalog: Catalog;
  member: boolean;
  cell: string | null;
  where: string;
  began: string;
  /** The same by what it was kept under once, which may change. */
  beganBefore: string;
  /** The comment that asks for it. */
  asked: Comment | null;
  written: Prefill | null;
  note: ReactNode;
}

/** The desk, unless nothing more can be sent to what was asked for, and nothing is written on it yet. */
function OpenDesk(props: DeskProps) {
  const { proposal } = props;
  const ladder = useLadder();
  const over = overSentence(proposal, useSession().data?.account?.id);
  const [opens] = useState(
    () => over === null || (proposal !== null && isWrittenOn(proposal.number, proposal, ladder)),
  );
  return opens || proposal === null ? (
    <Desk {...props} />
  ) : (
    <Over number={proposal.number} why={over ?? ''} />
  );
}

function Over({ number, why }: { number: number; why: string }) {
  const heading = t('suggest.amend.heading', { number: `#${number}` });
  const guest = !useSession().data?.account;
  useTitle(heading);
  return (
    <EmptyState
      title={<h1>{heading}</h1>}
      action={
        <>
          {guest && <AnchorButton href={signInAddress(hereAddress())}>{t('account.signIn')}</AnchorButton>}
          <ReadIt number={number} />
        </>
      }
    >
      {why}
    </EmptyState>
  );
}

function Desk({
  proposal,
  skill: from,
  catalog,
  member,
  cell,
  where,
  began,
  beganBefore,
  asked,
  written,
  note,
}: DeskProps) {
  const client = useQueryClient();
  useCarried(suggestionKey(beganBefore, null), suggestionKey(began, null));
  const [fresh] = useState(newSuggestionOfSkill);
  const [begun] = useState(() => beginning(from === null ? fresh : NOTHING, written, asked));
  const initial = useMemo(() => (proposal ? suggestionOf(proposal) : begun), [proposal, begun]);
  const heading = written && !from ? t('suggest.takeBack.heading') : headingOf(proposal, from);
  const amended = proposal !== null && proposal.status !== 'DRAFT' ? proposal : null;
  const said = useSaid(amended);
  useTitle(heading);
  const readAgain = async () => {
    if (!proposal) return null;
    return (await client.fetchQuery({ ...proposalQuery(proposal.number), staleTime: 0 })).version;
  };
  const home = from ?? proposal?.skills.find((each) => each.slug) ?? null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Breadcrumb>
          {[
            <InnerLink key="skill" href={home && from ? `/skills/${home.slug}` : '/skills'}>
              {from ? from.name : t('catalogue.title')}
            </InnerLink>,
            <span key="here">{where}</span>,
          ]}
        </Breadcrumb>
        <h1 className={styles.task}>{heading}</h1>
        <p className={styles.lead}>{t(leadOf(amended !== null, Boolean(from || proposal || written)))}</p>
        {note}
        {asked && <Asked comment={asked} />}
        {said.ofAll}
      </header>
      <SuggestEditor
        began={began}
        initial={initial}
        proposal={proposal}
        catalog={catalog}
        member={member}
        skill={from?.slug ?? null}
        cell={cell}
        said={said.at}
        onReadAgain={readAgain}
      />
    </div>
  );
}

const newSuggestionOfSkill = (): Suggestion => ({
  ...NOTHING,
  operations: [{ type: 'CreateSkill', skill: newSkillId(), proposed: { text: '', slug: '', group: '' } }],
});

function beginning(empty: Suggestion, written: DeskProps['written'], asked: DeskProps['asked']): Suggestion {
  if (written) {
    return {
      ...empty,
      title: written.title,
      rationale: written.rationale,
      operations: written.operations,
      skills: written.skills ?? empty.skills,
      saved: false,
    };
  }
  return asked?.body ? { ...empty, rationale: reasonOf(asked), comment: asked.id } : empty;
}

function headingOf(proposal: Proposal | null, from: { name: string } | null): string {
  if (proposal && proposal.status !== 'DRAFT')
    return t('suggest.amend.heading', { number: `#${proposal.number}` });
  if (from) return t('suggest.heading', { skill: from.name });
  if (!proposal) return t('suggest.newSkill.heading');
  const [only, ...more] = proposal.skills;
  return only && more.length === 0
    ? t('suggest.heading', { skill: only.name })
    : t('suggest.several.heading');
}

const leadOf = (amends: boolean, isThere: boolean) =>
  amends ? 'suggest.amend.lead' : isThere ? 'suggest.lead' : 'suggest.newSkill.lead';

/** What the comment says that asks for it. */
function Asked({ comment: { author, postedAt, bodyHtml } }: { comment: Comment }) {
  return bodyHtml && <SaidWords who={author.name} at={postedAt} html={bodyHtml} />;
}

/** Says what Rungs has written, what it left as it is, and where the rest is. */
function Written({ back, written: { left, next } }: { back: Backwards | TakenBack; written: Prefill }) {
  return (
    <div className={styles.lead}>
      <p>{saidOf(back)}</p>
      {left.map((what) => (
        <p key={what}>{t('run' in back ? 'suggest.stays' : 'suggest.left', { what })}</p>
      ))}
      {'run' in back && next && (
        <p>
          {t('suggest.takenBack.part')}{' '}
          <InnerLink href={`/suggest?import=${back.run}&rest=${next}`}>
            {t('suggest.takenBack.rest')}
          </InnerLink>
        </p>
      )}
    </div>
  );
}

function saidOf(back: Backwards | TakenBack): string {
  if ('run' in back) return t('suggest.takenBack');
  if (back.asBelow) return t('suggest.saidBelow');
  const revision = back.restore ?? back.revert ?? 0;
  return t(back.restore ? 'suggest.restored' : 'suggest.reverted', { revision });
}

function placeSentence(draft: number | undefined, amend: number | undefined): string {
  if (amend !== undefined) return t('suggest.page.amend', { number: `#${amend}` });
  return draft === undefined ? t('suggest.page') : t('suggest.page.draft', { number: `#${draft}` });
}
