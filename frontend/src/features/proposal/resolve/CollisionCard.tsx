import '../messages';
import { type ReactNode, useId } from 'react';
import { fieldName } from '../../../change/fields';
import type { FieldValues } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Description } from '../../../text/description/Description';
import { LiveDiff } from '../../../text/LiveDiff';
import { CustomValue } from './CustomValue';
import styles from './resolve.module.css';
import { type Choice, type Choices, type Collision, chosenFor, isStale, type Side } from './resolving';

interface Props {
  collision: Collision;
  choices: Choices;
  onChoose: (choice: Choice, value?: FieldValues) => void;
}

/** One field that collides: base, published and proposed beside each other, and what should stand. */
export function CollisionCard({ collision, choices, onChoose }: Props) {
  const { place, field, said, start } = collision;
  const name = useId();
  const chosen = chosenFor(collision, choices);
  const pick = (choice: Choice) => ({
    name,
    checked: chosen?.choice === choice,
    onChange: () => onChoose(choice),
  });
  return (
    <li>
      <fieldset className={styles.collision}>
        <legend className={styles.place}>{t('resolve.place', { place, field: fieldName(field) })}</legend>
        {collision.rest && <p>{t('resolve.rest')}</p>}
        {isStale(collision, choices) && <p className={styles.stale}>{t('resolve.stale')}</p>}
        <div className={styles.sides}>
          <SideView side="base" said={said.base} from={null} field={field} />
          <SideView side="published" said={said.published} from={said.base} field={field}>
            <Pick {...pick('PUBLISHED')} label={t('resolve.PUBLISHED')} />
          </SideView>
          <SideView side="mine" said={said.mine} from={said.base} field={field}>
            <Pick {...pick('MINE')} label={t('resolve.MINE')} />
          </SideView>
        </div>
        {start && (
          <Pick
            {...pick('CUSTOM')}
            label={t(field === 'group' ? 'resolve.CUSTOM.group' : 'resolve.CUSTOM')}
          />
        )}
        {chosen?.choice === 'CUSTOM' && (
          <CustomValue
            value={chosen.value ?? {}}
            published={collision.words}
            mayBeEmpty={collision.mayBeEmpty}
            onChange={(value) => onChoose('CUSTOM', value)}
          />
        )}
      </fieldset>
    </li>
  );
}

interface SideProps {
  side: Side;
  said: string | null;
  /** The words it came from; null where there is nothing to compare with. */
  from: string | null;
  field: string;
  children?: ReactNode;
}

function SideView({ side, said, from, field, children }: SideProps) {
  return (
    <div className={styles.side} data-side={side}>
      <p className={styles.sideName}>{t(`resolve.${side}`)}</p>
      {said === null ? (
        <p className={styles.nothing}>{nothing(side, field)}</p>
      ) : from === null && field === 'description' ? (
        <Description text={said} />
      ) : from === null ? (
        <p className={styles.words} dir="auto">
          {said}
        </p>
      ) : (
        <LiveDiff before={from} after={said} />
      )}
      {children}
    </div>
  );
}

/** Why a side says nothing. */
function nothing(side: Side, field: string): string {
  const gone = GONE.find((each) => each === field);
  return side === 'published' && gone ? t(`resolve.published.${gone}`) : t(`resolve.${side}.nothing`);
}

const GONE = ['skill', 'role', 'slug'] as const;

interface PickProps {
  name: string;
  label: string;
  checked: boolean;
  onChange: () => void;
}

function Pick({ label, ...radio }: PickProps) {
  return (
    <label className={styles.pick}>
      <input type="radio" {...radio} /> {label}
    </label>
  );
}
