import './messages';
import { useState } from 'react';
import { t } from '../lib/i18n';
import { Button } from '../ui/Button';
import { LevelChip } from '../ui/LevelChip';
import { Meaning } from './ladder/Meaning';
import { LevelTable } from './roles/LevelTable';
import { isLong, type SharedText, textsAt } from './roles/sharing';
import type { ProfileSlots } from './slots';
import type { Level, LevelStep } from './types';

/** A table for each level, one above the other; where there is too much to read at once, the levels are folded. */
export function LevelLadder(slots: ProfileSlots) {
  const { profile, only = null } = slots;
  const folds = only === null && isLong(profile);
  const [opened, setOpened] = useOpened(slots);
  const all = profile.levels.every(({ level }) => opened.has(level));
  const toggle = (level: Level, open: boolean) =>
    setOpened((before) => new Set([...before].filter((each) => each !== level).concat(open ? level : [])));
  return (
    <div className="profile-ladder">
      {folds && (
        <div className="profile-folds">
          <Button
            small
            tone="quiet"
            onClick={() => setOpened(new Set(all ? [] : profile.levels.map(({ level }) => level)))}
          >
            {t(all ? 'profile.levels.fold' : 'profile.levels.open')}
          </Button>
        </div>
      )}
      {profile.levels.map((step) => (
        <Rung
          key={step.level}
          step={step}
          texts={textsAt(profile, step.level, only)}
          fold={folds ? { open: opened.has(step.level), onToggle: (open) => toggle(step.level, open) } : null}
          {...slots}
        />
      ))}
    </div>
  );
}

/** The levels that are open: the first, where the reader stands, and wherever something is shown to them. */
function useOpened({ profile, current, changed, stands }: ProfileSlots) {
  const sought = profile.expectations
    .filter(({ cell }) => cell === current || changed?.has(cell))
    .map(({ level }) => level);
  const [opened, setOpened] = useState<ReadonlySet<Level>>(
    () => new Set([profile.levels[0]?.level, stands].filter((level) => level !== undefined)),
  );
  const [before, setBefore] = useState('');
  if (before !== sought.join()) {
    setBefore(sought.join());
    setOpened(new Set([...opened, ...sought]));
  }
  return [opened, setOpened] as const;
}

interface RungProps extends ProfileSlots {
  step: LevelStep;
  texts: SharedText[];
  /** Null where the level cannot be folded. */
  fold: { open: boolean; onToggle: (open: boolean) => void } | null;
}

function Rung({ fold, ...props }: RungProps) {
  const { step } = props;
  if (!fold) {
    return (
      <section className="profile-rung" aria-labelledby={`level-${step.rank}`}>
        <div className="profile-rung-head">
          <RungName {...props} />
          <Meaning of={step} />
        </div>
        <Texts {...props} />
      </section>
    );
  }
  return (
    <section className="profile-rung-long" aria-labelledby={`level-${step.rank}`}>
      <details open={fold.open} onToggle={({ currentTarget }) => fold.onToggle(currentTarget.open)}>
        <summary className="profile-rung-fold">
          <RungName {...props} />
          <span className="profile-rung-sum">{sumOf(props.texts)}</span>
        </summary>
        <Meaning of={step} />
        <Texts {...props} />
      </details>
    </section>
  );
}

/** "19 roles · 4 texts". */
const sumOf = (texts: SharedText[]): string =>
  [
    t('profile.level.roles', { count: texts.flatMap(({ bars }) => bars.flat()).length }),
    t('profile.level.texts', { count: texts.length }),
  ].join(' · ');

/** Of one role that is shown alone, it is said by name. */
function nothingAt({ name: level }: LevelStep, { profile, only }: ProfileSlots): string {
  const role = profile.roles.find(({ id }) => id === only);
  return role
    ? t('profile.picker.nothingHere', { role: role.name, level })
    : t('profile.table.nothing', { level });
}

type PartProps = Omit<RungProps, 'fold'>;

function RungName({ step, profile }: PartProps) {
  const of = profile.levels.length;
  return (
    <h3 className="profile-rung-name" id={`level-${step.rank}`}>
      <LevelChip rank={step.rank} of={of}>
        {step.name}
      </LevelChip>
      <span className="profile-rung-position">{t('profile.level.position', { rank: step.rank, of })}</span>
    </h3>
  );
}

function Texts({ step, texts, ...slots }: PartProps) {
  if (texts.length === 0) return <p className="profile-nothing">{nothingAt(step, slots)}</p>;
  return <LevelTable step={step} texts={texts} {...slots} />;
}
