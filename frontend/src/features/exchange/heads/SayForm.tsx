import '../messages';
import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import styles from './heads.module.css';

interface Props {
  hint: string;
  /** The saying of it. */
  say: { isPending: boolean; error: Error | null };
  /** Whether something was said that can be forgotten. */
  said: boolean;
  onSend: (forget: boolean) => void;
  children: ReactNode;
}

/** Says what things of a file mean, or forgets what was said. */
export function SayForm({ hint, say, said, onSend, children }: Props) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(false);
      }}
    >
      <p className={styles.hint}>{hint}</p>
      {children}
      <Banner tone="bad">{say.error ? problemOf(say.error).detail : null}</Banner>
      <div className={styles.acts}>
        <Button type="submit" busy={say.isPending}>
          {t('import.heads.say')}
        </Button>
        {said && (
          <Button tone="quiet" busy={say.isPending} onClick={() => onSend(true)}>
            {t('import.heads.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}
