import '../messages';
import type { ReactNode } from 'react';
import { ChangeList } from '../../../change/ChangeList';
import { FindingList } from '../../../change/findings/FindingList';
import { findingsAt } from '../../../change/findings/findings';
import { HideChange } from '../../../change/HideChange';
import { type ChangeMark, positionsOf } from '../../../change/parts';
import { isClosed } from '../../../change/reading';
import type { Sought } from '../../../change/useSoughtChange';
import type { Proposal, ProposedChange } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useIsWide } from '../../../ui/useIsWide';
import { Interdiff } from '../patchsets/Interdiff';
import { OlderPatchSet, PatchSetSwitch, type ShownPatchSet } from '../patchsets/PatchSets';
import { OnChange } from '../review/OnChange';
import type { Reviewing } from '../review/useReviewDraft';
import { OfferedWordings, SettledWordings } from '../suggested/OfferedWordings';
import { FoldedWhy } from './Why';

/** What the reader holds against each other. */
export interface ComparedTexts extends ShownPatchSet {
  /** Whether they have asked to be led there. */
  sought?: boolean;
}

interface Props {
  shown: Proposal;
  compared: ComparedTexts | null;
  onCompare: (compared: ComparedTexts | null) => void;
  /** What the reader writes about it, where they may or have begun to. */
  review: Reviewing | null;
  /** Whether they may. */
  reviews: boolean;
  /** The change that the reader wants to see. */
  sought: Sought | null;
  /** What was said about changes. */
  remarks?: (changes: ProposedChange[]) => ReactNode;
}

/** What is proposed: the newest patch set, with what differs from an older one, or an older one, or what lies between two. */
export function ProposedTexts({ compared, onCompare, ...props }: Props) {
  const { shown } = props;
  const wide = useIsWide();
  const newest: ComparedTexts = { patchSet: shown.patchSet, against: null };
  const isThere = (wanted: number) => shown.patchSets.some(({ number }) => number === wanted);
  const stays =
    compared && isThere(compared.patchSet) && (compared.against === null || isThere(compared.against));
  const { patchSet, against, sought = false } = stays ? compared : newest;
  return (
    <>
      <PatchSetSwitch
        proposal={shown}
        chosen={{ patchSet, against }}
        onChoose={(wanted) =>
          onCompare(wanted.patchSet === shown.patchSet && wanted.against === null ? null : wanted)
        }
      />
      {!wide && patchSet === shown.patchSet && <FoldedWhy shown={shown} />}
      {against !== null && <Interdiff number={shown.number} from={against} to={patchSet} sought={sought} />}
      {patchSet === shown.patchSet && <NewestTexts {...props} />}
      {patchSet !== shown.patchSet && against === null && (
        <OlderPatchSet proposal={shown} number={patchSet} />
      )}
    </>
  );
}

function NewestTexts({ shown, review, reviews, sought, remarks }: Omit<Props, 'compared' | 'onCompare'>) {
  const { number, changes, findings, suggestions } = shown;
  const waives = shown.allowedActions.includes('WAIVE');
  return (
    <>
      <ChangeList
        changes={changes}
        settled={isClosed(shown)}
        marks={marksOf(shown, review)}
        sought={sought}
        under={(change, also) => (
          <>
            {[change, ...also].map((each) => (
              <HideChange
                key={each.position}
                proposal={shown}
                patchSet={shown.patchSet}
                change={each}
                by={shown.author}
              />
            ))}
            <FindingList
              number={number}
              proposal={shown.id}
              findings={[change, ...also].flatMap(({ position }) => findingsAt(findings, position))}
              waives={waives}
            />
            <OfferedWordings number={number} change={change} also={also} wordings={suggestions} />
            {remarks?.([change, ...also])}
            {review && <OnChange key={review.sent} {...{ change, also, review }} open={reviews} />}
          </>
        )}
      />
      <SettledWordings number={number} wordings={suggestions} />
    </>
  );
}

/** By what the changes of a large proposal are found: what was found, offered, or is being said there. */
function marksOf({ changes, findings, suggestions }: Proposal, review: Reviewing | null): ChangeMark[] {
  const found = findings.flatMap(({ position, waiver }) => (position === null || waiver ? [] : [position]));
  const offered = suggestions.flatMap(({ state, position, positionNow }) =>
    state === 'OPEN' ? [positionNow ?? position] : [],
  );
  return [
    { name: t('changes.found'), tone: 'wait', at: new Set(found) },
    { name: t('changes.offered'), tone: 'accent', at: new Set(offered) },
    {
      name: t('changes.mine'),
      tone: 'accent',
      at: positionsOf(changes, (each) => Boolean(review?.remarkOn(each) ?? review?.wordingFor(each))),
    },
  ];
}
