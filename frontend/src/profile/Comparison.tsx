import type { ReactNode } from 'react';
import { listed, t } from '../lib/i18n';
import { Description } from '../text/description/Description';
import { LevelChip } from '../ui/LevelChip';
import { Requirement } from './Requirement';
import { type Advance, advance, raisedBars } from './reading';
import type { Expectation, LevelStep, SkillProfile } from './types';
import type { Position } from './usePosition';

/** Left what is expected now, right what the next level adds. */
export function Comparison({ profile, role, level }: { profile: SkillProfile } & Position) {
  const found = advance(profile, role.id, level);
  const step = profile.levels.find((each) => each.level === level);
  if (!step) return null;
  const words = { role: role.name, level: step.name };
  return (
    <div className="profile-compare" aria-live="polite">
      <Side title={t('profile.picker.here')} step={step}>
        {found.here ? <Text {...found.here} /> : <Note>{t('profile.picker.nothingHere', words)}</Note>}
      </Side>
      <Side title={t('profile.picker.next')} step={found.next?.step}>
        <Next found={found} words={words} />
      </Side>
    </div>
  );
}

function Next({ found, words }: { found: Advance; words: { role: string; level: string } }) {
  const { here, next, skipped, atTop } = found;
  if (atTop) return <Note>{t('profile.picker.top', { level: words.level })}</Note>;
  if (!next) return <Note>{t('profile.picker.nothingAbove', words)}</Note>;
  const levels = listed(skipped.map((step) => step.name));
  return (
    <>
      {skipped.length > 0 && <Note>{t('profile.picker.skips', { levels })}</Note>}
      <Text {...next.expectation} />
      {raisedBars(here, next.expectation).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
    </>
  );
}

function Side({
  title,
  step,
  children,
}: {
  title: string;
  step: LevelStep | undefined;
  children: ReactNode;
}) {
  return (
    <div className="profile-side">
      <h3 className="profile-side-title">
        {title}
        {step && <LevelChip rank={step.rank}>{step.name}</LevelChip>}
      </h3>
      {children}
    </div>
  );
}

function Text(expectation: Expectation) {
  return (
    <>
      <Description text={expectation.description} />
      <div>
        <Requirement {...expectation} />
      </div>
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="profile-side-note">{children}</p>;
}
