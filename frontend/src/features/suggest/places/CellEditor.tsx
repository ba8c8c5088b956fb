import { IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { ProficiencyOptions, RequirementOptions } from '../../../change/BarOptions';
import { asExpectation } from '../../../change/fields';
import type { Expectation, Requirement } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { AsBelow } from '../../../profile/ladder/AsBelow';
import { rungAt } from '../../../profile/ladder/ladder';
import { asBelowName } from '../../../profile/ladder/saidBelow';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Description } from '../../../text/description/Description';
import {
  DescriptionArea,
  DescriptionPreview,
  DescriptionTools,
} from '../../../text/description/DescriptionArea';
import { useWriting } from '../../../text/description/useWriting';
import { Button, IconButton } from '../../../ui/Button';
import type { Place } from '../suggestion/place';
import type { SubjectRole } from '../suggestion/subject';
import { fieldsOf } from '../suggestion/suggestion';
import styles from './cells.module.css';
import notes from './notes.module.css';
import { PlaceNotes } from './PlaceNotes';
import type { Editing } from './useEditing';

/** Which marks work is said once, above all cells. */
export const HINT_ID = 'description-hint';

interface Props {
  place: Place & { kind: 'CELL' };
  role: SubjectRole;
  editing: Editing;
  focused: boolean;
}

/** One expectation as its author would have it. */
export function CellEditor({ place, role, editing, focused }: Props) {
  const value = asExpectation(editing.valueAt(place));
  const edited = editing.operationAt(place) !== undefined;
  const title = rungAt(role, place.level)?.title;
  return (
    <li className={styles.cell} data-edited={edited || undefined}>
      <div className={styles.role}>
        {role.name}
        {title && (
          <span className={styles.title} dir="auto">
            {title}
          </span>
        )}
        {edited && <span className={styles.mark}>{t(value ? 'suggest.edited' : 'suggest.removed')}</span>}
      </div>
      <div className={styles.fields}>
        {value ? (
          <Fields {...{ place, editing, value, focused }} />
        ) : (
          <Removed place={place} editing={editing} />
        )}
        <PlaceNotes place={place} editing={editing} />
      </div>
    </li>
  );
}

type FieldsProps = Omit<Props, 'role'> & { value: Expectation };

function Fields({ place, editing, value, focused }: FieldsProps) {
  const where = editing.nameOf(place);
  const change = (part: Partial<Expectation>) => editing.set(place, fieldsOf({ ...value, ...part }));
  const writing = useWriting(useBroughtTo(focused));
  const [previewed, setPreviewed] = useState(false);
  const missing = editing.missingAt(place);
  const { proficiencies } = useLadder();
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
          aria-invalid={missing || editing.refusalAt(place) ? true : undefined}
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
        <BelowChoice {...{ place, editing, value, change }} />
        <select
          aria-label={t('suggest.requirement', { where })}
          value={value.requirement ?? ''}
          onChange={(event) => change({ requirement: (event.target.value || null) as Requirement | null })}
        >
          <RequirementOptions />
        </select>
        {(proficiencies.length > 0 || value.proficiency) && (
          <select
            aria-label={t('suggest.proficiency', { where })}
            value={value.proficiency ?? ''}
            onChange={(event) => change({ proficiency: event.target.value || null })}
          >
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
        <IconButton
          small
          label={t('suggest.remove', { where })}
          icon={<IconTrash aria-hidden />}
          onClick={() => editing.set(place, null)}
        />
      </div>
    </>
  );
}

interface BelowChoiceProps extends Pick<Props, 'place' | 'editing'> {
  value: Expectation;
  change: (part: Partial<Expectation>) => void;
}

/** The choice to say no more than what stands below. What was written stays for whoever takes the choice back. */
function BelowChoice({ place, editing, value, change }: BelowChoiceProps) {
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
        aria-label={t('suggest.asBelow', { name, where: editing.nameOf(place) })}
        checked={value.asBelow ?? false}
        onChange={(event) => choose(event.target.checked)}
      />
      {name}
    </label>
  );
}

function Removed({ place, editing }: Pick<Props, 'place' | 'editing'>) {
  const base = editing.operationAt(place)?.base;
  return (
    <>
      {base?.asBelow ? (
        <p>
          <del className={styles.gone}>{t('profile.asBelow')}</del>
        </p>
      ) : (
        <del className={styles.gone}>
          <Description text={base?.description ?? ''} />
        </del>
      )}
      <div>
        <Button small onClick={() => editing.takePublished(place)}>
          {t('suggest.putBack')}
        </Button>
      </div>
    </>
  );
}

/** Brings the place that the reader came for under the cursor, once. */
function useBroughtTo(focused: boolean) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!focused) return;
    area.current?.scrollIntoView({ block: 'center' });
    area.current?.focus({ preventScroll: true });
  }, [focused]);
  return area;
}
