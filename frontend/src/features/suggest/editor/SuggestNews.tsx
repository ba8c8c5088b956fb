import '../../../ui/messages';
import '../messages';
import { useEffect, useState } from 'react';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { InnerLink } from '../../../ui/InnerLink';
import { WordsFromBefore } from '../../../ui/WordsFromBefore';
import type { KeptSuggestion } from '../sending/useSuggestion';
import styles from '../suggest.module.css';
import type { Known } from '../suggestion/differing';
import { Differing, DifferingFromSaved } from './Differing';
import { ReviewNews } from './ReviewNews';
import { useReviewsMeanwhile } from './useReviewsMeanwhile';
import type { useSuggestEditor } from './useSuggestEditor';

interface Props {
  kept: KeptSuggestion;
  editor: ReturnType<typeof useSuggestEditor>;
  /** The draft or open proposal that is edited. */
  proposal: Proposal | null;
  /** Why nothing more can be sent to it; null while something can. */
  over: string | null;
  known: Known;
  /** Reads the proposal again; its newest version. */
  onReadAgain: () => Promise<number | null>;
}

/** What the author must hear wherever they are on the page; nothing is overwritten before they decide. */
export function SuggestNews({ kept, editor, proposal, over, known, onReadAgain }: Props) {
  const { failure } = editor;
  const moved = failure !== null && problemOf(failure).code === 'version-moved';
  const meanwhile = useReviewsMeanwhile(proposal, kept);
  const takeTheirs = useTaken(proposal, editor.startOver);
  const keepMine = async () => {
    const version = await onReadAgain();
    if (version === null) return;
    editor.settle(version);
    kept.keepHere();
  };
  return (
    <div tabIndex={-1} data-place="" className={styles.news}>
      <WordsFromBefore draft={kept.key} onTake={kept.takeBefore} />
      <Banner tone="wait" action={proposal && <ReadIt number={proposal.number} />}>
        {over && <span data-over>{`${over} ${t('suggest.over.kept')}`}</span>}
      </Banner>
      {proposal && <ReviewNews number={proposal.number} {...meanwhile} />}
      <Banner tone="wait">
        {kept.gone && t(kept.suggestion.saved ? 'otherTabs.gone' : 'suggest.sentElsewhere')}
      </Banner>
      <Banner
        tone="wait"
        action={moved && <Choices onTake={async () => takeTheirs(await onReadAgain())} onKeep={keepMine} />}
      >
        {moved && t('suggest.versionMoved')}
      </Banner>
      {moved && proposal && (
        <DifferingFromSaved number={proposal.number} mine={kept.suggestion} known={known} />
      )}
      <Banner
        tone="wait"
        action={
          kept.elsewhere &&
          !moved && <Choices before={kept.fromBefore} onTake={kept.takeElsewhere} onKeep={kept.keepHere} />
        }
      >
        {kept.elsewhere &&
          !moved &&
          t(kept.fromBefore ? 'suggest.before' : 'suggest.elsewhere', {
            count: kept.elsewhere.operations.length,
          })}
      </Banner>
      {kept.elsewhere && !moved && <Differing mine={kept.suggestion} theirs={kept.elsewhere} known={known} />}
      <Banner tone="bad">{failure && !moved ? problemOf(failure).detail : null}</Banner>
    </div>
  );
}

/** Starts over once the version that was read stands on the page: before, it would begin with the one it shows. */
function useTaken(proposal: Proposal | null, startOver: () => void) {
  const [version, take] = useState<number | null>(null);
  const stands = version !== null && proposal !== null && proposal.version >= version;
  useEffect(() => {
    if (!stands) return;
    take(null);
    startOver();
  }, [stands, startOver]);
  return take;
}

/** Leads to the page of what can no longer be edited. */
export function ReadIt({ number }: { number: number }) {
  return (
    <InnerLink href={`/proposals/${number}`}>{t('suggest.over.read', { number: `#${number}` })}</InnerLink>
  );
}

interface ChoicesProps {
  /** Whether the other words are of before the sign-in. */
  before?: boolean;
  onTake: () => unknown;
  onKeep: () => unknown;
}

function Choices({ before = false, onTake, onKeep }: ChoicesProps) {
  return (
    <span className={styles.choices}>
      <Button small onClick={() => void onTake()}>
        {t(before ? 'suggest.takeBefore' : 'suggest.takeTheirs')}
      </Button>
      <Button small onClick={() => void onKeep()}>
        {t('suggest.keepThis')}
      </Button>
    </span>
  );
}
