import { useState } from 'react';
import { ChangeList } from '../../../change/ChangeList';
import { FindingList } from '../../../change/findings/FindingList';
import { findingsAt } from '../../../change/findings/findings';
import { HideChange } from '../../../change/HideChange';
import { type ChangeMark, positionsOf } from '../../../change/parts';
import prose from '../../../change/prose.module.css';
import { isClosed } from '../../../change/reading';
import type { Sought } from '../../../change/useSoughtChange';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { HideText } from '../../../text/HideText';
import { Linked } from '../../../text/Linked';
import { Interdiff } from '../patchsets/Interdiff';
import { OlderPatchSet, PatchSetSwitch, type ShownPatchSet } from '../patchsets/PatchSets';
import { OnChange } from '../review/OnChange';
import type { Reviewing } from '../review/useReviewDraft';
import { OfferedWordings, SettledWordings } from '../suggested/OfferedWordings';

interface Props {
  shown: Proposal;
  /** What the reader writes about it, where they may or have begun to. */
  review: Reviewing | null;
  /** Whether they may. */
  reviews: boolean;
  /** The change that the reader wants to see. */
  sought: Sought | null;
}

/** What is proposed: the newest patch set, an older one, or what lies between two. */
export function ProposedTexts({ shown, review, reviews, sought }: Props) {
  const newest: ShownPatchSet = { patchSet: shown.patchSet, against: null };
  const [chosen, setChosen] = useState<ShownPatchSet | null>(null);
  const isThere = (wanted: number) => shown.patchSets.some(({ number }) => number === wanted);
  const stays = chosen && isThere(chosen.patchSet) && (chosen.against === null || isThere(chosen.against));
  const { patchSet, against } = stays ? chosen : newest;
  const isNewest = patchSet === shown.patchSet && against === null;
  return (
    <>
      <PatchSetSwitch
        proposal={shown}
        chosen={{ patchSet, against }}
        onChoose={(wanted) =>
          setChosen(wanted.patchSet === shown.patchSet && wanted.against === null ? null : wanted)
        }
      />
      {isNewest && <NewestTexts shown={shown} review={review} reviews={reviews} sought={sought} />}
      {!isNewest && against === null && <OlderPatchSet proposal={shown} number={patchSet} />}
      {against !== null && <Interdiff number={shown.number} from={against} to={patchSet} />}
    </>
  );
}

function NewestTexts({ shown, review, reviews, sought }: Props) {
  const { number, changes, findings, suggestions, rationale } = shown;
  const waives = shown.allowedActions.includes('WAIVE');
  return (
    <>
      <section aria-labelledby="rationale">
        <h2 id="rationale">{t('proposal.rationale')}</h2>
        <p className={prose.text} dir="auto">
          {rationale ? <Linked text={rationale} /> : t('proposal.noRationale')}
        </p>
        <HideText
          place={{ kind: 'RATIONALE', id: shown.id, part: String(shown.patchSet) }}
          text={rationale}
          by={shown.author}
        />
      </section>
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
