import '../messages';
import type { ReactNode } from 'react';
import { t } from '../../lib/i18n';
import { rungAt } from '../ladder/ladder';
import { Said } from '../ladder/Said';
import { Requirement } from '../Requirement';
import { openOnClick, RowLink } from '../RowLink';
import type { ExpectedRow } from '../reading';
import type { ProfileSlots } from '../slots';
import type { LevelStep } from '../types';
import { Folded } from './Folded';
import type { SharedText } from './sharing';

interface Props extends ProfileSlots {
  step: LevelStep;
  texts: SharedText[];
}

/** What is expected at a level: each text once, with all roles that it is for. */
export function LevelTable({ step, texts, ...slots }: Props) {
  const bar = barHead(slots.profile);
  return (
    <table className="profile-table">
      <caption className="visually-hidden">{t('profile.table.caption', { level: step.name })}</caption>
      <thead>
        <tr>
          <th scope="col" className="profile-col-role">
            {t('profile.table.role')}
          </th>
          {bar && (
            <th scope="col" className="profile-col-required">
              {t(bar)}
            </th>
          )}
          <th scope="col">{t('profile.table.description')}</th>
        </tr>
      </thead>
      {texts.map((text) => (
        <Text key={text.key} step={step} text={text} {...slots} />
      ))}
    </table>
  );
}

/** What the column of requirement and proficiency is called; nothing where nobody uses either. */
function barHead({ usesRequirement, usesProficiency }: ProfileSlots['profile']) {
  if (usesRequirement) return 'profile.table.required';
  return usesProficiency ? 'profile.table.proficiency' : null;
}

type TextProps = ProfileSlots & { step: LevelStep; text: SharedText };

/** One text: a line for each bar, beside words that stand there once. */
function Text({ step, text: { bars }, ...slots }: TextProps) {
  const changed = bars.flat().find(({ expectation }) => slots.changed?.has(expectation.cell));
  return (
    <tbody className="profile-text">
      {bars.map((rows, at) => (
        <Bar
          key={rows[0]?.expectation.cell}
          {...{ step, rows }}
          {...slots}
          of={at === 0 ? bars.length : 0}
          change={changed && slots.changed?.get(changed.expectation.cell)}
        />
      ))}
    </tbody>
  );
}

interface BarProps extends ProfileSlots {
  step: LevelStep;
  rows: ExpectedRow[];
  /** How many lines the words stand beside; 0 where they stand beside a line above. */
  of: number;
  /** What changed of the words since the reader last looked. */
  change: ReactNode;
}

function Bar({ step, rows, of, change, ...slots }: BarProps) {
  const { profile, onOpen, current, changed } = slots;
  const expectation = rows[0]?.expectation;
  if (!expectation) return null;
  const isSought = (row: ExpectedRow) =>
    row.expectation.cell === current || (changed?.has(row.expectation.cell) ?? false);
  return (
    <tr
      className="profile-row"
      aria-current={rows.some((row) => row.expectation.cell === current) || undefined}
      onClick={openOnClick(onOpen && (() => onOpen(expectation)))}
    >
      <th scope="row">
        <Folded all={rows} keyOf={(row) => row.role.id} seen={isSought}>
          {(row) => <For step={step} row={row} {...slots} />}
        </Folded>
      </th>
      {barHead(profile) && (
        <td className="profile-required-cell">
          <Requirement {...expectation} />
        </td>
      )}
      {of > 0 && (
        <td className="profile-description-cell" rowSpan={of > 1 ? of : undefined}>
          <Said profile={profile} expectation={expectation} />
          {change && <div className="profile-news">{change}</div>}
        </td>
      )}
    </tr>
  );
}

/** A role that the text is for, and what it calls itself there. */
function For({
  step,
  row: { role, expectation },
  ...slots
}: ProfileSlots & { step: LevelStep; row: ExpectedRow }) {
  const title = rungAt(role, step.level)?.title;
  return (
    <span className="profile-for">
      <RowLink expectation={expectation} {...slots}>
        {role.name}
      </RowLink>
      {title && (
        <span className="profile-rung-title" dir="auto">
          {title}
        </span>
      )}
    </span>
  );
}
