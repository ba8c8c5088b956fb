import '../messages';
import { useEffect, useId, useRef, useState } from 'react';
import { ProficiencyOptions, RequirementOptions } from '../../../change/BarOptions';
import { asExpectation } from '../../../change/fields';
import type { Expectation, Requirement } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { AsBelow } from '../../../profile/ladder/AsBelow';
import { cellName } from '../../../profile/ladder/ladder';
import { asBelowName } from '../../../profile/ladder/saidBelow';
import { useLadder } from '../../../profile/ladder/useLadder';
import { RolePicker } from '../../../profile/roles/RolePicker';
import { namesOf } from '../../../profile/roles/sharing';
import {
  DescriptionArea,
  DescriptionPreview,
  DescriptionTools,
} from '../../../text/description/DescriptionArea';
import { useWriting } from '../../../text/description/useWriting';
import { Button, buttonClass, IconButton } from '../../../ui/Button';
import { IconArrowBackUp, IconTrash, IconUsersGroup } from '../../../ui/icons';
import type { CellPlace } from '../suggestion/place';
import type { WrittenTogether } from '../suggestion/together';
import styles from './cells.module.css';
import notes from './notes.module.css';
import { PlaceNotes } from './PlaceNotes';
import { Removed } from './Removed';
import { SaidAt } from './SaidAt';
import { TextHead } from './TextHead';
import type { Editing } from './useEditing';

/** Which marks work is said once, above all cells. */
export const HINT_ID = 'description-hint';

interface Props {
  text: WrittenTogether;
  editing: Editing;
  /** Where on the screen it is brought under the cursor; null where it is not. */
  focused: ScrollLogicalPosition | null;
  /** Writes it for one of its roles alone. */
  onTakeOut: (role: string) => void;
  /** All that share the published text, where it is not written for all of them. */
  sharers: CellPlace[] | null;
  /** Says for all of them what is said here. */
  onSpread: () => void;
}

/** One text of a level as its author would have it, for all roles that share it. */
export function CellEditor({ text, editing, focused, onTakeOut, sharers, onSpread }: Props) {
  const { places, roles } = text;
  const [place, ...also] = places;
  const value = asExpectation(editing.valueAt(place));
  const edited = places.some((each) => editing.operationAt(each));
  return (
    <li className={styles.cell} data-edited={edited || undefined}>
      <TextHead text={text} editing={editing} />
      <div className={styles.fields}>
        {roles.length > 1 && (
          <div className={styles.ways}>
            <span>{t('suggest.shared', { count: roles.length })}</span>
            <RolePicker
              className={buttonClass({ small: true, tone: 'quiet' })}
              label={t('suggest.shared.one')}
              roles={roles}
              onChoose={({ id }) => onTakeOut(id)}
            />
          </div>
        )}
        {sharers && (
          <div className={styles.ways}>
            <Button small tone="quiet" icon={<IconUsersGroup aria-hidden />} onClick={onSpread}>
              {t('suggest.shared.all', { count: sharers.length })}
            </Button>
          </div>
        )}
        {value ? (
          <Fields {...{ text, editing, value, focused }} />
        ) : (
          <Removed text={text} editing={editing} />
        )}
        <SaidAt places={places} editing={editing} />
        <PlaceNotes place={place} also={also} editing={editing} />
      </div>
    </li>
  );
}

type FieldsProps = Pick<Props, 'text' | 'editing' | 'focused'> & { value: Expectation };

function Fields({ text: { places, roles }, editing, value, focused }: FieldsProps) {
  const [place] = places;
  const ladder = useLadder();
  const where = roles.length === 1 ? editing.nameOf(place) : cellName(ladder, namesOf(roles), place.level);
  const all = editing.atAll(places);
  const base = places.map((each) => editing.operationAt(each)?.base).find((each) => each);
  const { change } = all;
  const differs = (field: 'requirement' | 'proficiency') =>
    places.some((each) => (editing.valueAt(each)?.[field] ?? null) !== value[field]);
  const writing = useWriting(useBroughtTo(focused));
  const [previewed, setPreviewed] = useState(false);
  const missing = editing.missingAt(place);
  const { proficiencies } = ladder;
  const said = useId();
  return (
    <>
      {value.asBelow ? (
        <div className={styles.below}>
          <AsBelow below={editing.belowOf(place)} />
        </div>
      ) : (
        <DescriptionArea
          writing={writing}
          className={styles.description}
          aria-label={t('suggest.description', { where })}
          aria-invalid={missing || places.some((each) => editing.refusalAt(each)) ? true : undefined}
          aria-describedby={missing ? said : HINT_ID}
          value={value.description ?? ''}
          onChange={(description) => change({ description })}
        />
      )}
      {previewed && !value.asBelow && <DescriptionPreview where={where} text={value.description ?? ''} />}
      {missing && (
        <p className={notes.refusal} id={said} role="alert">
          {missing}
        </p>
      )}
      <div className={styles.bar}>
        <BelowChoice {...{ place, where, editing, value, change }} />
        <select
          aria-label={t('suggest.requirement', { where })}
          value={differs('requirement') ? DIFFERS : (value.requirement ?? '')}
          onChange={(event) => change({ requirement: (event.target.value || null) as Requirement | null })}
        >
          {differs('requirement') && <Differs />}
          <RequirementOptions />
        </select>
        {(proficiencies.length > 0 || value.proficiency) && (
          <select
            aria-label={t('suggest.proficiency', { where })}
            value={differs('proficiency') ? DIFFERS : (value.proficiency ?? '')}
            onChange={(event) => change({ proficiency: event.target.value || null })}
          >
            {differs('proficiency') && <Differs />}
            <ProficiencyOptions said={value.proficiency} />
          </select>
        )}
        {!value.asBelow && (
          <DescriptionTools
            className={styles.tools}
            writing={writing}
            previewed={previewed}
            onPreview={setPreviewed}
          />
        )}
        {base && (
          <IconButton
            small
            label={t('suggest.undo', { where })}
            icon={<IconArrowBackUp aria-hidden />}
            onClick={() => all.takePublished()}
          />
        )}
        <IconButton
          small
          label={t('suggest.remove', { where })}
          icon={<IconTrash aria-hidden />}
          onClick={() => all.set(null)}
        />
      </div>
    </>
  );
}

const DIFFERS = 'differs';

/** Where the roles of a text have bars of their own: whatever is chosen holds for all of them. */
const Differs = () => (
  <option value={DIFFERS} disabled>
    {t('suggest.differs')}
  </option>
);

interface BelowChoiceProps extends Pick<Props, 'editing'> {
  place: CellPlace;
  where: string;
  value: Expectation;
  change: (part: Partial<Expectation>) => void;
}

/** The choice to say no more than what stands below. What was written stays for whoever takes the choice back. */
function BelowChoice({ place, where, editing, value, change }: BelowChoiceProps) {
  const [own, keep] = useState('');
  const below = editing.belowOf(place);
  if (!below && !value.asBelow) return null;
  const name = asBelowName(below);
  const choose = (asBelow: boolean) => {
    if (asBelow) keep(value.description ?? '');
    const before = editing.operationAt(place)?.base?.description ?? '';
    change(asBelow ? { asBelow, description: null } : { asBelow, description: own || before });
  };
  return (
    <label className={styles.asBelow}>
      <input
        type="checkbox"
        aria-label={t('suggest.asBelow', { name, where })}
        checked={value.asBelow ?? false}
        onChange={(event) => choose(event.target.checked)}
      />
      {name}
    </label>
  );
}

/** Brings the place that the reader came for under the cursor, once. */
function useBroughtTo(focused: ScrollLogicalPosition | null) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!focused) return;
    area.current?.scrollIntoView?.({ block: focused });
    area.current?.focus({ preventScroll: true });
  }, [focused]);
  return area;
}
