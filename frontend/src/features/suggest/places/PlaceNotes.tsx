import '../messages';
import { BarChange } from '../../../change/ChangeDiff';
import { asExpectation, barOf, plainWords } from '../../../change/fields';
import { FindingList } from '../../../change/findings/FindingList';
import { sumSentence, sums } from '../../../change/findings/findings';
import { alike } from '../../../lib/alike';
import type { FieldValues, Finding, OperationForm } from '../../../lib/api';
import { listed, t } from '../../../lib/i18n';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Description } from '../../../text/description/Description';
import { LiveDiff } from '../../../text/LiveDiff';
import { Button } from '../../../ui/Button';
import type { CellPlace, Place } from '../suggestion/place';
import { hasMoved } from '../suggestion/subject';
import { publishedAt } from '../suggestion/suggestion';
import styles from './notes.module.css';
import type { Editing } from './useEditing';

interface Props {
  place: Place;
  /** The cells besides that are written with it: the same is said there, and was. */
  also?: readonly CellPlace[];
  editing: Editing;
}

/** Under an edited place: what changes, what the server refused, and what is published by now. */
export function PlaceNotes({ place, also = [], editing }: Props) {
  const places = [place, ...also];
  const findings = places.flatMap(editing.findingsAt);
  const written = places.flatMap((each) => editing.operationAt(each) ?? []);
  const [operation] = written;
  if (!operation) return <Findings findings={findings} />;
  const moved = places.filter((each) => {
    const mine = editing.operationAt(each);
    return mine && hasMoved(mine, editing.subject);
  });
  const { base, proposed } = operation;
  return (
    <div className={styles.notes}>
      <Findings findings={findings} />
      {base && proposed && (
        <LiveWords
          label={t('suggest.diff', { where: editing.nameOf(place) })}
          before={plainWords(base)}
          after={plainWords(proposed)}
        />
      )}
      <LiveBars operations={written} />
      {refusalsAt(
        places.filter((each) => !moved.includes(each)),
        editing,
      ).map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
      {moved.length > 0 && <Moved places={moved} all={moved.length === places.length} editing={editing} />}
    </div>
  );
}

/** What the server refused there, each sentence once; said of one cell of several, with its name. */
function refusalsAt(places: Place[], editing: Editing): string[] {
  const said = places.map((place) => editing.refusalAt(place));
  const apart = new Set(said).size > 1;
  return [
    ...new Set(
      places.flatMap((place, at) => {
        const refusal = said[at];
        if (!refusal) return [];
        return apart ? t('suggest.refused.at', { where: editing.nameOf(place), refusal }) : refusal;
      }),
    ),
  ];
}

const SEEN = 3;

/** Reasons are given at the foot of the page. */
function Findings({ findings }: { findings: Finding[] }) {
  const list = <FindingList number={null} findings={findings} waives={false} />;
  if (findings.length <= SEEN) return list;
  return (
    <details>
      <summary>{sumSentence(sums(findings))}</summary>
      {list}
    </details>
  );
}

function LiveWords({ label, before, after }: { label: string; before: string; after: string }) {
  if (before === after) return null;
  return (
    <section className={styles.diff} aria-label={label}>
      <LiveDiff before={before} after={after} />
    </section>
  );
}

/** How bars move, each way once. */
function LiveBars({ operations }: { operations: OperationForm[] }) {
  const ladder = useLadder();
  const moves = operations.flatMap(({ base, proposed }) => {
    if (!base || !proposed) return [];
    const [before, after] = [asExpectation(base), asExpectation(proposed)];
    const [was, would] = [barOf(ladder, before), barOf(ladder, after)];
    return was === would ? [] : [{ key: `${was}/${would}`, before, after }];
  });
  return alike(moves, ({ key }) => key).map(
    ([move]) => move && <BarChange key={move.key} before={move.before} after={move.after} />,
  );
}

function Published({ values }: { values: FieldValues }) {
  const expectation = asExpectation(values);
  const bar = barOf(useLadder(), expectation);
  if (!expectation) return <p dir="auto">{plainWords(values)}</p>;
  return (
    <Description text={expectation.description ?? ''}>
      {bar && <p className={styles.bar}>({bar})</p>}
    </Description>
  );
}

interface MovedProps {
  places: Place[];
  /** Whether it is so at all places that are written together. */
  all: boolean;
  editing: Editing;
}

function Moved({ places, all, editing }: MovedProps) {
  const [place] = places;
  if (!place) return null;
  const cells = places.flatMap((each) => (each.kind === 'CELL' ? each : []));
  const acts = cells.length > 0 ? editing.atAll(cells) : null;
  const published = publishedAt(editing.subject.profile, place);
  return (
    <div className={styles.moved} role="alert">
      {!all && <strong>{listed(places.map(editing.nameOf))}</strong>}
      <p>{t('suggest.moved', { revision: editing.subject.profile.revision })}</p>
      {published ? (
        <blockquote>
          <Published values={published} />
        </blockquote>
      ) : (
        <p>{t('suggest.moved.nothing')}</p>
      )}
      <div className={styles.choices}>
        <Button small onClick={() => (acts ? acts.takePublished() : editing.takePublished(place))}>
          {t('suggest.takePublished')}
        </Button>
        <Button small onClick={() => (acts ? acts.keepMine() : editing.keepMine(place))}>
          {t('suggest.keepMine')}
        </Button>
      </div>
    </div>
  );
}
