import '../messages';
import { useState } from 'react';
import { changePlace, proposedWords } from '../../../change/reading';
import type { ProposedChange } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { cellName } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import { namesOf } from '../../../profile/roles/sharing';
import { Button } from '../../../ui/Button';
import { useFocus } from '../../../ui/focus';
import { IconMessagePlus, IconPencilPlus } from '../../../ui/icons';
import { canBeWorded } from './batch';
import { LineComment } from './LineComment';
import { OfferedWords } from './OfferedWords';
import styles from './review.module.css';
import type { Reviewing } from './useReviewDraft';

interface Props {
  change: ProposedChange;
  /** Those of other roles that do the same to the same text: what is worded here is worded for all of them. */
  also?: ProposedChange[];
  review: Reviewing;
  /** Whether something can be begun; what was stays. */
  open: boolean;
}

type What = 'remark' | 'words';

/** Under a change: what the reviewer says about it and how they would word it, or the ways to begin. */
export function OnChange({ change, also = [], review, open }: Props) {
  const ladder = useLadder();
  const place =
    also.length > 0 && change.level
      ? cellName(ladder, namesOf([change, ...also].flatMap(({ role }) => role ?? [])), change.level)
      : changePlace(ladder, change);
  const word = (next: string | null) => review.word([change, ...also], next);
  const proposed = proposedWords(change) ?? '';
  const remark = review.remarkOn(change);
  const words = review.wordingFor(change);
  const box = useBoxes();
  const begin = (what: What) => {
    box.open(what);
    if (what === 'remark' && !remark) review.remark(change, { body: '', blocking: false });
    if (what === 'words' && words === undefined) word(proposed);
  };
  const closeRemark = () => {
    box.close('remark');
    if (remark?.body.trim() === '') review.remark(change, null);
  };
  const closeWords = () => {
    box.close('words');
    if (words?.trim() === '' || words === proposed) word(null);
  };
  return (
    <div className={styles.onChange}>
      {remark && box.shows('remark') && (
        <LineComment
          place={place}
          remark={remark}
          fresh={box.begun === 'remark'}
          onChange={(next) => review.remark(change, next)}
          onDrop={() => review.remark(change, null)}
          onClose={closeRemark}
        />
      )}
      {remark && !box.shows('remark') && <Kept words={remark.body} />}
      {words !== undefined && box.shows('words') && (
        <OfferedWords
          place={place}
          description={change.kind === 'EXPECTATION'}
          proposed={proposed}
          words={words}
          fresh={box.begun === 'words'}
          onChange={(next) => word(next)}
          onDrop={() => word(null)}
          onClose={closeWords}
        />
      )}
      {words !== undefined && !box.shows('words') && <Kept words={words} />}
      <div className={styles.begin}>
        {(open || remark) && (!remark || !box.shows('remark')) && (
          <Button
            small
            tone="quiet"
            ref={box.wayTo.remark}
            icon={<IconMessagePlus aria-hidden />}
            onClick={() => begin('remark')}
          >
            {t(remark ? 'line.goOn' : 'line.open')}
          </Button>
        )}
        {(open || words !== undefined) &&
          (words === undefined || !box.shows('words')) &&
          canBeWorded(change) && (
            <Button
              small
              tone="quiet"
              ref={box.wayTo.words}
              icon={<IconPencilPlus aria-hidden />}
              onClick={() => begin('words')}
            >
              {t(words === undefined ? 'wording.open' : 'wording.goOn')}
            </Button>
          )}
      </div>
    </div>
  );
}

/** Which box the reader has opened last, and which they have closed with their words in it. */
function useBoxes() {
  const [begun, setBegun] = useState<What | null>(null);
  const [closed, setClosed] = useState<What[]>([]);
  const left = begun === null ? closed.at(-1) : null;
  const wayTo = {
    remark: useFocus<HTMLButtonElement>(left === 'remark'),
    words: useFocus<HTMLButtonElement>(left === 'words'),
  };
  return {
    begun,
    wayTo,
    shows: (what: What) => !closed.includes(what),
    open: (what: What) => {
      setBegun(what);
      setClosed(closed.filter((each) => each !== what));
    },
    close: (what: What) => {
      setBegun(null);
      setClosed([...closed.filter((each) => each !== what), what]);
    },
  };
}

/** What was written in a box that is closed. */
function Kept({ words }: { words: string }) {
  return (
    <blockquote className={styles.kept} dir="auto">
      {words}
    </blockquote>
  );
}
