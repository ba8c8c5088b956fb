import { t } from '../lib/i18n';
import { Description } from '../text/description/Description';
import { LevelChip } from '../ui/LevelChip';
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
  return (
    <section className="profile-rung" aria-labelledby={`level-${step.rank}`}>
      <h3 className="profile-rung-name" id={`level-${step.rank}`}>
        <LevelChip rank={step.rank}>{step.name}</LevelChip>
        <span className="profile-rung-position">
          {t('profile.level.position', { rank: step.rank, of: slots.profile.levels.length })}
        </span>
      </h3>
      {rows.length > 0 ? (
        <LevelTable name={step.name} rows={rows} {...slots} />
      ) : (
        <p className="profile-nothing">{t('profile.table.nothing', { level: step.name })}</p>
      )}
    </section>
  );
}

function LevelTable({ name, rows, ...slots }: ProfileSlots & { name: string; rows: ExpectedRow[] }) {
  return (
    <table className="profile-table">
      <caption className="visually-hidden">{t('profile.table.caption', { level: name })}</caption>
      <thead>
        <tr>
          <th scope="col" className="profile-col-role">
            {t('profile.table.role')}
          </th>
          <th scope="col" className="profile-col-required">
            {t('profile.table.required')}
          </th>
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
          <Row key={row.expectation.cell} {...row} {...slots} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ role, expectation, ...slots }: ProfileSlots & ExpectedRow) {
  const { onOpen, current, rowActions, renderDescription } = slots;
  const open = openOnClick(onOpen && (() => onOpen(expectation)));
  return (
    <tr className="profile-row" aria-current={current === expectation.cell || undefined} onClick={open}>
      <th scope="row">
        <RowLink expectation={expectation} {...slots}>
          {role.name}
        </RowLink>
      </th>
      <td>
        <Requirement {...expectation} />
      </td>
      <td className="profile-description-cell">
        {renderDescription?.(expectation) ?? <Description text={expectation.description} />}
      </td>
      {rowActions && <td className="profile-actions-cell">{rowActions(expectation)}</td>}
    </tr>
  );
}
