import { t } from '../lib/i18n';
import { LevelChip } from '../ui/LevelChip';
import { rungAt } from './ladder/ladder';
import { Said } from './ladder/Said';
import { Requirement } from './Requirement';
import { openOnClick, RowLink } from './RowLink';
import { expectationOf } from './reading';
import type { ProfileSlots } from './slots';
import type { Expectation } from './types';

/** Roles down, levels across: how each role grows, in one line. */
export function RoleLevelGrid(slots: ProfileSlots) {
  const { roles, levels } = slots.profile;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="profile-grid-frame" aria-label={t('profile.view.grid')} tabIndex={0}>
      <table className="profile-grid" data-of={levels.length}>
        <thead>
          <tr>
            <th scope="col" className="profile-col-role">
              {t('profile.table.role')}
            </th>
            {levels.map((step) => (
              <th scope="col" key={step.level}>
                <LevelChip rank={step.rank} of={levels.length}>
                  {step.name}
                </LevelChip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row" dir="auto">
                {role.name}
              </th>
              {levels.map(({ level, name }) => (
                <Cell
                  key={level}
                  place={t('place.cell', { role: role.name, level: name })}
                  hasRung={role.rungs === undefined || rungAt(role, level) !== undefined}
                  expectation={expectationOf(slots.profile, role.id, level)}
                  {...slots}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps extends ProfileSlots {
  /** The role and the level, for the link's name. */
  place: string;
  /** Whether the role has this level at all. */
  hasRung: boolean;
  expectation: Expectation | undefined;
}

function Cell({ place, hasRung, expectation, ...slots }: CellProps) {
  if (!expectation) {
    return (
      <td className="profile-nothing">
        {hasRung && <span aria-hidden>–</span>}
        <span className="visually-hidden">{t(hasRung ? 'profile.table.none' : 'profile.table.noRung')}</span>
      </td>
    );
  }
  const { profile, onOpen, current, renderDescription } = slots;
  const says = expectation.requirement || expectation.proficiency;
  const open = openOnClick(onOpen && (() => onOpen(expectation)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link in the cell is the way for the keyboard
    <td aria-current={current === expectation.cell || undefined} onClick={open}>
      <RowLink expectation={expectation} {...slots}>
        <span className="visually-hidden">{place}: </span>
        {says ? <Requirement {...expectation} /> : t('profile.grid.read')}
      </RowLink>
      {renderDescription?.(expectation) ?? <Said profile={profile} expectation={expectation} />}
    </td>
  );
}
