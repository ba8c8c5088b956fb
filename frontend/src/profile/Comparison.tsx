import './messages';
import type { ReactNode } from 'react';
import { listed, t } from '../lib/i18n';
import { LevelChip } from '../ui/LevelChip';
import { Said } from './ladder/Said';
import { useLadder } from './ladder/useLadder';
import { Requirement } from './Requirement';
import { type Advance, advance, raisedBars } from './reading';
import type { Expectation, LevelStep, SkillProfile } from './types';
import type { Position } from './usePosition';

/** Left what is expected now, right what the next level adds. */
export function Comparison({ profile, role, level }: { profile: SkillProfile } & Position) {
  const found = advance(profile, role, level);
  const step = profile.levels.find((each) => each.level === level);
  if (!step) return null;
  const words = { role: role.name, level: step.name };
  return (
    <div className="profile-compare" aria-live="polite">
      <Side title={t('profile.picker.here')} step={step} of={profile.levels.length}>
        {found.here ? (
          <Text profile={profile} expectation={found.here} />
        ) : (
          <Note>{t('profile.picker.nothingHere', words)}</Note>
        )}
      </Side>
      <Side title={t('profile.picker.next')} step={found.next?.step} of={profile.levels.length}>
        <Next profile={profile} found={found} words={words} />
      </Side>
    </div>
  );
}

interface NextProps {
  profile: SkillProfile;
  found: Advance;
  words: { role: string; level: string };
}

function Next({ profile, found, words }: NextProps) {
  const { here, next, skipped, atTop } = found;
  const ladder = useLadder();
  if (atTop) return <Note>{t('profile.picker.top', { level: words.level })}</Note>;
  if (!next) return <Note>{t('profile.picker.nothingAbove', words)}</Note>;
  const levels = listed(skipped.map((step) => step.name));
  return (
    <>
      {skipped.length > 0 && <Note>{t('profile.picker.skips', { levels })}</Note>}
      <Text profile={profile} expectation={next.expectation} />
      {raisedBars(ladder, here, next.expectation).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
    </>
  );
}

interface SideProps {
  title: string;
  step: LevelStep | undefined;
  /** How many levels there are. */
  of: number;
  children: ReactNode;
}

function Side({ title, step, of, children }: SideProps) {
  return (
    <div className="profile-side">
      <h3 className="profile-side-title">
        {title}
        {step && (
          <LevelChip rank={step.rank} of={of}>
            {step.name}
          </LevelChip>
        )}
      </h3>
      {children}
    </div>
  );
}

function Text({ profile, expectation }: { profile: SkillProfile; expectation: Expectation }) {
  return (
    <>
      <Said profile={profile} expectation={expectation} />
      <div>
        <Requirement {...expectation} />
      </div>
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="profile-side-note">{children}</p>;
}
