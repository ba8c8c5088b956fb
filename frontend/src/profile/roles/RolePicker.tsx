import '../messages';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../../lib/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { IconChevronDown } from '../../ui/icons';
import { type FamilyRole, familiesOf, rolesNamed, SEEN_AT_ONCE } from './families';
import styles from './roles.module.css';

interface Props<R extends FamilyRole> {
  /** What is chosen by it. */
  label: string;
  roles: R[];
  /** The role that is chosen already. */
  chosen?: R | null;
  onChoose: (role: R) => void;
  className?: string;
}

/** One role of many: a button that opens them by their families, to be looked for by name. */
export function RolePicker<R extends FamilyRole>({ className, ...rest }: Props<R>) {
  const [open, setOpen] = useState(false);
  const { label, chosen } = rest;
  return (
    <>
      <button
        type="button"
        className={className ?? 'profile-role-list'}
        aria-haspopup="dialog"
        aria-label={chosen ? t('roles.chosen', { label, role: chosen.name }) : label}
        onClick={() => setOpen(true)}
      >
        <span dir="auto">{chosen?.name ?? label}</span>
        <IconChevronDown aria-hidden />
      </button>
      <Dialog kind="sheet" title={label} open={open} onClose={() => setOpen(false)}>
        <Choice {...rest} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type ChoiceProps<R extends FamilyRole> = Pick<Props<R>, 'roles' | 'chosen' | 'onChoose'> & {
  onClose: () => void;
};

function Choice<R extends FamilyRole>({ roles, chosen, onChoose, onClose }: ChoiceProps<R>) {
  const [words, setWords] = useState('');
  const found = rolesNamed(roles, words);
  const pick = (role: R) => {
    onClose();
    onChoose(role);
  };
  const pickFirst = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || words.trim() === '') return;
    event.preventDefault();
    pick(first);
  };
  return (
    <div className={styles.choice}>
      {roles.length > SEEN_AT_ONCE && (
        <TextField
          label={t('roles.find')}
          type="search"
          dir="auto"
          // On a phone the list comes first: its keyboard would cover it.
          data-autofocus={matchMedia('(pointer: fine)').matches || undefined}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={pickFirst}
        />
      )}
      <p role="status" className={styles.found}>
        {words.trim() !== '' && t('roles.found', { count: found.length })}
      </p>
      {familiesOf(found).map((family) => (
        <section
          key={family.name ?? ''}
          className={styles.family}
          aria-label={family.name ?? t('roles.other')}
        >
          {roles.some((each) => each.family) && <h3 dir="auto">{family.name ?? t('roles.other')}</h3>}
          <ul>
            {family.roles.map((role) => (
              <li key={role.id}>
                <button
                  type="button"
                  dir="auto"
                  aria-current={role.id === chosen?.id || undefined}
                  onClick={() => pick(role)}
                >
                  {role.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
