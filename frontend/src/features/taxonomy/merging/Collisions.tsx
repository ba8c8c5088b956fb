import '../../../profile/messages';
import '../messages';
import { useId } from 'react';
import type { CollidingPlace, RoleMerging } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { proficiencyName } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Description } from '../../../text/description/Description';
import { Button } from '../../../ui/Button';
import { Pager } from '../../../ui/Pager';
import styles from '../taxonomy.module.css';
import { decidedAt, decidedForAll, type MergeDecisions, sideAt, type WhoseWords } from './decisions';

interface Props {
  count: number;
  items: RoleMerging['items'];
  from: string;
  into: string;
  decisions: MergeDecisions;
  /** What is published as it is shown. */
  publication: number;
  onDecide: (decisions: MergeDecisions) => void;
  more: { hasMore: boolean; loading: boolean; onMore: () => void };
}

/** Where both roles say something different: for all places at once, or one by one. */
export function Collisions({ count, items, from, into, decisions, publication, onDecide, more }: Props) {
  const id = useId();
  return (
    <section className={styles.scale} aria-labelledby={id}>
      <h3 id={id}>{t('taxonomy.merging.collisions', { count })}</h3>
      <p>{t('taxonomy.merging.decide')}</p>
      <div className={styles.forAll}>
        <Button small onClick={() => onDecide(decidedForAll('INTO', publication))}>
          {t('taxonomy.merging.all', { role: into })}
        </Button>
        <Button small onClick={() => onDecide(decidedForAll('FROM', publication))}>
          {t('taxonomy.merging.all', { role: from })}
        </Button>
      </div>
      <ol className={styles.list}>
        {items.flatMap(({ skill, places }) =>
          places.map((place) => (
            <li key={`${skill.id} ${place.level}`} className={styles.row}>
              <Choice
                name={`${id} ${skill.id} ${place.level}`}
                title={t('taxonomy.merging.place', { skill: skill.name, level: place.levelName })}
                place={place}
                roles={{ FROM: from, INTO: into }}
                chosen={sideAt(decisions, skill.id, place.level)}
                onChoose={(side) => onDecide(decidedAt(decisions, skill.id, place.level, side, publication))}
              />
            </li>
          )),
        )}
      </ol>
      <Pager {...more} />
    </section>
  );
}

interface ChoiceProps {
  name: string;
  title: string;
  place: CollidingPlace;
  roles: Record<WhoseWords, string>;
  chosen: WhoseWords | null;
  onChoose: (side: WhoseWords) => void;
}

function Choice({ name, title, place, roles, chosen, onChoose }: ChoiceProps) {
  const sides = [
    ['INTO', place.into],
    ['FROM', place.from],
  ] as const;
  return (
    <fieldset className={styles.choice}>
      <legend dir="auto">{title}</legend>
      {sides.map(([side, said]) => (
        <div key={side}>
          <label className={styles.side}>
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span dir="auto">{roles[side]}</span>
          </label>
          <Said said={said} />
        </div>
      ))}
    </fieldset>
  );
}

function Said({ said: { description, requirement, proficiency } }: { said: CollidingPlace['from'] }) {
  const ladder = useLadder();
  const asked = [
    requirement && t(`requirement.${requirement}`),
    proficiency && proficiencyName(ladder, proficiency),
  ].filter((each) => each != null);
  return (
    <div className={styles.saidThere}>
      {description == null ? <p>{t('profile.asBelow')}</p> : <Description text={description} />}
      {asked.length > 0 && <p className={styles.quiet}>{asked.join(' · ')}</p>}
    </div>
  );
}
