import { BarChange } from '../../../change/ChangeDiff';
import { asExpectation, barOf, plainWords, sentenceOf } from '../../../change/fields';
import { FindingList } from '../../../change/findings/FindingList';
import type { Expectation, Finding } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useLadder } from '../../../profile/ladder/useLadder';
import { LiveDiff } from '../../../text/LiveDiff';
import { Button } from '../../../ui/Button';
import type { Place } from '../suggestion/place';
import { hasMoved } from '../suggestion/subject';
import { publishedAt } from '../suggestion/suggestion';
import styles from './notes.module.css';
import type { Editing } from './useEditing';

/** Under an edited place: what changes, what the server refused, and what is published by now. */
export function PlaceNotes({ place, editing }: { place: Place; editing: Editing }) {
  const operation = editing.operationAt(place);
  const findings = editing.findingsAt(place);
  if (!operation) return <Findings findings={findings} />;
  const refusal = editing.refusalAt(place);
  const moved = hasMoved(operation, editing.subject);
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
      {base && proposed && <LiveBar before={asExpectation(base)} after={asExpectation(proposed)} />}
      {refusal && !moved && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {moved && <Moved place={place} editing={editing} />}
    </div>
  );
}

/** Reasons are given at the foot of the page. */
const Findings = ({ findings }: { findings: Finding[] }) => (
  <FindingList number={null} findings={findings} waives={false} />
);

function LiveWords({ label, before, after }: { label: string; before: string; after: string }) {
  if (before === after) return null;
  return (
    <section className={styles.diff} aria-label={label}>
      <LiveDiff before={before} after={after} />
    </section>
  );
}

function LiveBar({ before, after }: { before: Expectation | null; after: Expectation | null }) {
  const ladder = useLadder();
  return barOf(ladder, before) === barOf(ladder, after) ? null : <BarChange before={before} after={after} />;
}

function Moved({ place, editing }: { place: Place; editing: Editing }) {
  const published = publishedAt(editing.subject.profile, place);
  const ladder = useLadder();
  return (
    <div className={styles.moved} role="alert">
      <p>{t('suggest.moved', { revision: editing.subject.profile.revision })}</p>
      {published ? (
        <blockquote dir="auto">{sentenceOf(ladder, published)}</blockquote>
      ) : (
        <p>{t('suggest.moved.nothing')}</p>
      )}
      <div className={styles.choices}>
        <Button small onClick={() => editing.takePublished(place)}>
          {t('suggest.takePublished')}
        </Button>
        <Button small onClick={() => editing.keepMine(place)}>
          {t('suggest.keepMine')}
        </Button>
      </div>
    </div>
  );
}
