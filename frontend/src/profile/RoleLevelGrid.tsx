import './messages';
import { t } from '../lib/i18n';
import { LevelChip } from '../ui/LevelChip';
import { rungAt } from './ladder/ladder';
import { Said } from './ladder/Said';
import { Requirement } from './Requirement';
import { openOnClick, RowLink } from './RowLink';
import { expectationOf } from './reading';
import { Folded } from './roles/Folded';
import { gridLinesOf, namesOf } from './roles/sharing';
import type { ProfileSlots } from './slots';
import type { Expectation, ProfileRole } from './types';

/** Roles down, levels across: how each role grows, in one line; those that grow alike, in the same. */
export function RoleLevelGrid(slots: ProfileSlots) {
  const { profile, only } = slots;
  const { levels } = profile;
  const lines = gridLinesOf(profile).filter((roles) => !only || roles.some(({ id }) => id === only));
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
          {lines.map((roles) => (
            <Line key={roles[0]?.id} roles={roles} {...slots} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ roles, ...slots }: ProfileSlots & { roles: ProfileRole[] }) {
  const { profile, only } = slots;
  const role = roles.find(({ id }) => id === only) ?? roles[0];
  if (!role) return null;
  const inOrder = [role, ...roles.filter((each) => each !== role)];
  return (
    <tr>
      <th scope="row">
        <Folded all={inOrder} keyOf={({ id }) => id}>
          {({ name }) => (
            <span className="profile-for" dir="auto">
              {name}
            </span>
          )}
        </Folded>
      </th>
      {profile.levels.map(({ level, name }) => (
        <Cell
          key={level}
          place={t('place.cell', { role: namesOf(inOrder), level: name })}
          hasRung={role.rungs === undefined || rungAt(role, level) !== undefined}
          expectation={expectationOf(profile, role.id, level)}
          {...slots}
        />
      ))}
    </tr>
  );
}

interface CellProps extends ProfileSlots {
  /** The roles and the level, for the link's name. */
  place: string;
  /** Whether the roles have this level at all. */
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
  const { profile, onOpen, current } = slots;
  const says = expectation.requirement || expectation.proficiency;
  const open = openOnClick(onOpen && (() => onOpen(expectation)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link in the cell is the way for the keyboard
    <td aria-current={current === expectation.cell || undefined} onClick={open}>
      <RowLink expectation={expectation} {...slots}>
        <span className="visually-hidden">{place}: </span>
        {says ? <Requirement {...expectation} /> : t('profile.grid.read')}
      </RowLink>
      <Said profile={profile} expectation={expectation} />
    </td>
  );
}
