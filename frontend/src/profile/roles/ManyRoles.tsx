import '../messages';
import { t } from '../../lib/i18n';
import { NAMED } from './sharing';

/** All names of those whose number alone is said above. */
export function ManyRoles({ roles }: { roles: readonly { id: string; name: string }[] }) {
  if (roles.length <= NAMED) return null;
  return (
    <details className="profile-more">
      <summary>{t('roles.which')}</summary>
      <ul className="profile-many-roles">
        {roles.map(({ id, name }) => (
          <li key={id} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
