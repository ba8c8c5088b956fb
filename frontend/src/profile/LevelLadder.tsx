import { t } from '../lib/i18n';
import { LevelChip } from '../ui/LevelChip';
import { rungAt } from './ladder/ladder';
import { Meaning } from './ladder/Meaning';
import { Said } from './ladder/Said';
import { Requirement } from './Requirement';
import { openOnClick, RowLink } from './RowLink';
import { type ExpectedRow, rowsAt } from './reading';
import type { ProfileSlots } from './slots';
import type { LevelStep } from './types';

/** A table for each level, one above the other. */
export function LevelLadder(slots: ProfileSlots) {
  return (
    <div className="profile-ladder">
      {slots.profile.levels.map((step) => (
        <Rung key={step.level} step={step} {...slots} />
      ))}
    </div>
  );
}

function Rung({ step, ...slots }: ProfileSlots & { step: LevelStep }) {
  const rows = rowsAt(slots.profile, step.level);
  const of = slots.profile.levels.length;
  return (
    <section className="profile-rung" aria-labelledby={`level-${step.rank}`}>
      <div className="profile-rung-head">
        <h3 className="profile-rung-name" id={`level-${step.rank}`}>
          <LevelChip rank={step.rank} of={of}>
            {step.name}
          </LevelChip>
          <span className="profile-rung-position">
            {t('profile.level.position', { rank: step.rank, of })}
          </span>
        </h3>
        <Meaning of={step} />
      </div>
      {rows.length > 0 ? (
        <LevelTable step={step} rows={rows} {...slots} />
      ) : (
        <p className="profile-nothing">{t('profile.table.nothing', { level: step.name })}</p>
      )}
    </section>
  );
}

interface LevelTableProps extends ProfileSlots {
  step: LevelStep;
  rows: ExpectedRow[];
}

function LevelTable({ step, rows, ...slots }: LevelTableProps) {
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
          {slots.rowActions && (
            <th scope="col" className="profile-col-actions">
              <span className="visually-hidden">{t('profile.table.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.expectation.cell} step={step} {...row} {...slots} />
        ))}
      </tbody>
    </table>
  );
}

/** What the column of requirement and proficiency is called; nothing where nobody uses either. */
function barHead({ usesRequirement, usesProficiency }: ProfileSlots['profile']) {
  if (usesRequirement) return 'profile.table.required';
  return usesProficiency ? 'profile.table.proficiency' : null;
}

function Row({ step, role, expectation, ...slots }: ProfileSlots & ExpectedRow & { step: LevelStep }) {
  const { profile, onOpen, current, rowActions, renderDescription } = slots;
  const title = rungAt(role, step.level)?.title;
  const open = openOnClick(onOpen && (() => onOpen(expectation)));
  return (
    <tr className="profile-row" aria-current={current === expectation.cell || undefined} onClick={open}>
      <th scope="row">
        <RowLink expectation={expectation} {...slots}>
          {role.name}
        </RowLink>
        {title && (
          <span className="profile-rung-title" dir="auto">
            {title}
          </span>
        )}
      </th>
      {barHead(profile) && (
        <td className="profile-required-cell">
          <Requirement {...expectation} />
        </td>
      )}
      <td className="profile-description-cell">
        {renderDescription?.(expectation) ?? <Said profile={profile} expectation={expectation} />}
      </td>
      {rowActions && <td className="profile-actions-cell">{rowActions(expectation)}</td>}
    </tr>
  );
}
