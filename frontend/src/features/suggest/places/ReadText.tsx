import '../messages';
import { asExpectation, barOf } from '../../../change/fields';
import { t } from '../../../lib/i18n';
import { AsBelow } from '../../../profile/ladder/AsBelow';
import { useLadder } from '../../../profile/ladder/useLadder';
import { RolePicker } from '../../../profile/roles/RolePicker';
import { Description } from '../../../text/description/Description';
import { Button, buttonClass } from '../../../ui/Button';
import { IconPencil } from '../../../ui/icons';
import type { WrittenTogether } from '../suggestion/together';
import styles from './cells.module.css';
import { Removed } from './Removed';
import { TextHead } from './TextHead';
import type { Editing } from './useEditing';

interface Props {
  text: WrittenTogether;
  editing: Editing;
  /** Opens it for writing, for all that share it. */
  onWrite: () => void;
  /** Opens it for one of them alone. */
  onTakeOut: (role: string) => void;
}

/** One text as it reads, and the ways to write at it. */
export function ReadText({ text, editing, onWrite, onTakeOut }: Props) {
  const { places, roles } = text;
  const [place] = places;
  const value = asExpectation(editing.valueAt(place));
  const ladder = useLadder();
  const bars = new Set(
    places.map((each) => barOf(ladder, { ...asExpectation(editing.valueAt(each)), asBelow: false })),
  );
  return (
    <li
      className={styles.cell}
      data-read
      data-edited={places.some((each) => editing.operationAt(each)) || undefined}
    >
      <TextHead text={text} editing={editing} />
      <div className={styles.fields}>
        {value?.asBelow && <AsBelow below={editing.belowOf(place)} />}
        {value && !value.asBelow && <Description text={value.description ?? ''} />}
        {value && <p className={styles.sum}>{[...bars].filter(Boolean).join(' · ')}</p>}
        {!value && <Removed text={text} editing={editing} />}
        {value && (
          <div className={styles.ways}>
            <Button
              small
              icon={<IconPencil aria-hidden />}
              aria-label={
                roles.length === 1 ? t('suggest.write', { where: editing.nameOf(place) }) : undefined
              }
              onClick={onWrite}
            >
              {roles.length === 1 ? t('suggest.write.act') : t('suggest.shared.all', { count: roles.length })}
            </Button>
            {roles.length > 1 && (
              <RolePicker
                className={buttonClass({ small: true, tone: 'quiet' })}
                label={t('suggest.shared.one')}
                roles={roles}
                onChoose={({ id }) => onTakeOut(id)}
              />
            )}
          </div>
        )}
      </div>
    </li>
  );
}
