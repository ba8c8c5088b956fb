import { IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { asExpectation } from '../../../change/fields';
import type { Expectation, Proficiency, Requirement } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Description } from '../../../text/description/Description';
import {
  DescriptionArea,
  DescriptionPreview,
  DescriptionTools,
} from '../../../text/description/DescriptionArea';
import { useWriting } from '../../../text/description/useWriting';
import { Button, IconButton } from '../../../ui/Button';
import { type Place, placeName } from '../suggestion/place';
import { fieldsOf } from '../suggestion/suggestion';
import styles from './cells.module.css';
import notes from './notes.module.css';
import { PlaceNotes } from './PlaceNotes';
import type { Editing } from './useEditing';

const REQUIREMENTS: Requirement[] = ['MANDATORY', 'OPTIONAL'];
const PROFICIENCIES: Proficiency[] = ['AWARENESS', 'WORKING', 'ADVANCED', 'EXPERT'];

/** Which marks work is said once, above all cells. */
export const HINT_ID = 'description-hint';

interface Props {
  place: Place & { kind: 'CELL' };
  role: string;
  editing: Editing;
  focused: boolean;
}

/** One expectation as its author would have it. */
export function CellEditor({ place, role, editing, focused }: Props) {
  const value = asExpectation(editing.valueAt(place));
  const edited = editing.operationAt(place) !== undefined;
  return (
    <li className={styles.cell} data-edited={edited || undefined}>
      <div className={styles.role}>
        {role}
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
  const where = placeName(editing.roles, place);
  const change = (part: Partial<Expectation>) => editing.set(place, fieldsOf({ ...value, ...part }));
  const writing = useWriting(useBroughtTo(focused));
  const [previewed, setPreviewed] = useState(false);
  const missing = editing.missingAt(place);
  const said = useId();
  return (
    <>
      <DescriptionArea
        writing={writing}
        className={styles.description}
        aria-label={t('suggest.description', { where })}
        aria-invalid={missing || editing.refusalAt(place) ? true : undefined}
        aria-describedby={missing ? said : HINT_ID}
        value={value.description}
        onChange={(description) => change({ description })}
      />
      {previewed && <DescriptionPreview where={where} text={value.description} />}
      {missing && (
        <p className={notes.refusal} id={said} role="alert">
          {missing}
        </p>
      )}
      <div className={styles.bar}>
        <select
          aria-label={t('suggest.requirement', { where })}
          value={value.requirement}
          onChange={(event) => change({ requirement: event.target.value as Requirement })}
        >
          {REQUIREMENTS.map((each) => (
            <option key={each} value={each}>
              {t(`requirement.${each}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('suggest.proficiency', { where })}
          value={value.proficiency ?? ''}
          onChange={(event) => change({ proficiency: (event.target.value || null) as Proficiency | null })}
        >
          <option value="">{t('suggest.noProficiency')}</option>
          {PROFICIENCIES.map((each) => (
            <option key={each} value={each}>
              {t(`proficiency.${each}`)}
            </option>
          ))}
        </select>
        <DescriptionTools
          className={styles.tools}
          writing={writing}
          where={t('suggest.description', { where })}
          previewed={previewed}
          onPreview={setPreviewed}
        />
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

function Removed({ place, editing }: Pick<Props, 'place' | 'editing'>) {
  return (
    <>
      <del className={styles.gone}>
        <Description text={editing.operationAt(place)?.base?.description ?? ''} />
      </del>
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
