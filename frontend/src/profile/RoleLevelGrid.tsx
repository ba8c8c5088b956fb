import { t } from '../lib/i18n';
import { Description } from '../text/description/Description';
import { LevelChip } from '../ui/LevelChip';
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
      <table className="profile-grid">
        <thead>
          <tr>
            <th scope="col" className="profile-col-role">
              {t('profile.table.role')}
            </th>
            {levels.map((step) => (
              <th scope="col" key={step.level}>
                <LevelChip rank={step.rank}>{step.name}</LevelChip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">{role.name}</th>
              {levels.map(({ level, name }) => (
                <Cell
                  key={level}
                  place={`${role.name}, ${name}`}
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
  expectation: Expectation | undefined;
}

function Cell({ place, expectation, ...slots }: CellProps) {
  if (!expectation) {
    return (
      <td className="profile-nothing">
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('profile.table.none')}</span>
      </td>
    );
  }
  const { onOpen, current, renderDescription } = slots;
  const open = openOnClick(onOpen && (() => onOpen(expectation)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link in the cell is the way for the keyboard
    <td aria-current={current === expectation.cell || undefined} onClick={open}>
      <RowLink expectation={expectation} {...slots}>
        <span className="visually-hidden">{place}: </span>
        <span className="profile-requirement" data-requirement={expectation.requirement}>
          {t(`requirement.${expectation.requirement}`)}
        </span>
      </RowLink>
      {renderDescription?.(expectation) ?? <Description text={expectation.description} />}
    </td>
  );
}
