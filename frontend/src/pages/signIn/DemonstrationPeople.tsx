import '../messages';
import { useState } from 'react';
import type { SignIn } from '../../lib/api';
import { withQuery } from '../../lib/http';
import { t } from '../../lib/i18n';
import { Avatar } from '../../ui/Avatar';
import styles from '../pages.module.css';
import { enterAs } from './enterAs';

interface Props {
  people: SignIn['demonstration'];
  /** Where the built-in provider asks who somebody is. */
  href: string;
  back: string;
  onLeave: () => void;
}

/** The people of the demonstration, each of whom one can be by one press. */
export function DemonstrationPeople({ people, href, back, onLeave }: Props) {
  const [entering, enter] = useState<string | null>(null);
  const be = (handle: string) => {
    if (entering) return;
    enter(handle);
    onLeave();
    void enterAs(withQuery(href, { return: back }), handle);
  };
  return (
    <section className={styles.section}>
      <h2>{t('signIn.demonstration')}</h2>
      <p className={styles.text}>{t('signIn.demonstration.text')}</p>
      <ul className={styles.people}>
        {people.map(({ handle, name, about }) => (
          <li key={handle}>
            <button
              type="button"
              className={styles.person}
              aria-busy={entering === handle || undefined}
              onClick={() => be(handle)}
            >
              <Avatar name={name} />
              <span>
                <strong>{name}</strong>
                <span className={styles.fine}>{about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
