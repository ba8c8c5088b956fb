import '../../../change/messages';
import '../messages';
import { useEffect, useState } from 'react';
import { GroupSelect } from '../../../change/GroupSelect';
import type { Catalog } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useOfferedAddress } from '../../../lib/useOfferedAddress';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import styles from '../suggest.module.css';
import { GROUP, LIFE, NAME, SLUG } from '../suggestion/place';
import { PlaceNotes } from './PlaceNotes';
import type { Editing } from './useEditing';

interface Props {
  editing: Editing;
  domains: Catalog['domains'];
  /** Hears whether the address of a new skill is still to come. */
  onAwaited: (awaited: boolean) => void;
}

/** Where the skill stands: its address, its group, and whether it is in use. */
export function SkillPlace({ editing, domains, onAwaited }: Props) {
  const { fresh } = editing.subject;
  return (
    <section className={styles.place} aria-label={t('suggest.standing')}>
      {!editing.closed && (
        <>
          <Address editing={editing} onAwaited={onAwaited} />
          <GroupField editing={editing} domains={domains} />
        </>
      )}
      {!fresh && <Life editing={editing} />}
    </section>
  );
}

/** Whether the author wrote the address, or it follows the name; of what was kept, the first offer tells. */
type Whose = 'OWN' | 'OFFERED' | 'UNKNOWN';

/** Of a new skill the address follows the name until its author writes one. */
function Address({ editing, onAwaited }: Pick<Props, 'editing' | 'onAwaited'>) {
  const value = editing.valueAt(SLUG)?.slug ?? '';
  const name = editing.valueAt(NAME)?.text ?? '';
  const [whose, setWhose] = useState<Whose>(value === '' ? 'OFFERED' : 'UNKNOWN');
  const { fresh } = editing.subject;
  const follows = fresh && whose !== 'OWN';
  const { settled, awaited } = useOfferedAddress('skill', name, follows);
  useEffect(() => {
    if (!follows || settled === null) return;
    if (whose === 'UNKNOWN') setWhose(value === settled ? 'OFFERED' : 'OWN');
    else if (value !== settled) editing.set(SLUG, { slug: settled });
  }, [follows, whose, settled, value, editing]);
  const isToCome = awaited || (follows && settled !== null && value !== settled);
  useEffect(() => {
    onAwaited(isToCome);
    return () => onAwaited(false);
  }, [isToCome, onAwaited]);
  return (
    <div>
      <TextField
        label={t('suggest.address')}
        hint={addressHint(fresh, value)}
        error={editing.missingAt(SLUG)}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setWhose('OWN');
          editing.set(SLUG, { slug: event.target.value });
        }}
        onBlur={() => {
          if (value === '') setWhose('OFFERED');
        }}
      />
      <PlaceNotes place={SLUG} editing={editing} />
    </div>
  );
}

function addressHint(fresh: boolean, slug: string): string {
  if (slug === '') return t('suggest.address.form');
  return fresh
    ? `${t('suggest.address.new', { slug })} ${t('suggest.address.form')}`
    : t('suggest.address.hint', { slug });
}

function GroupField({ editing, domains }: Pick<Props, 'editing' | 'domains'>) {
  return (
    <div>
      <GroupSelect
        label={t('suggest.group')}
        domains={domains}
        error={editing.missingAt(GROUP)}
        value={editing.valueAt(GROUP)?.group ?? ''}
        onChange={(group) => editing.set(GROUP, { group })}
      />
      <PlaceNotes place={GROUP} editing={editing} />
    </div>
  );
}

function Life({ editing }: { editing: Editing }) {
  const { retired } = editing.subject;
  const changed = editing.operationAt(LIFE) !== undefined;
  const others = editing.changes - (changed ? 1 : 0);
  const act = retired ? 'restore' : 'retire';
  return (
    <div className={styles.life}>
      <p>
        {changed ? t(`suggest.${act}.chosen`) : t(`suggest.${act}.hint`)}
        {!changed && !retired && others > 0 && ` ${t('suggest.retire.first', { count: others })}`}
      </p>
      <Button
        small
        tone={changed || retired ? undefined : 'danger'}
        disabled={!changed && !retired && others > 0}
        onClick={() => editing.setRetired(changed ? retired : !retired)}
      >
        {changed ? t('suggest.putBack') : t(`suggest.${act}`)}
      </Button>
      <PlaceNotes place={LIFE} editing={editing} />
    </div>
  );
}
