import '../../text/messages';
import './messages';
import type { UseMutationResult } from '@tanstack/react-query';
import type { HiddenText } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import styles from './hiddenTexts.module.css';

type Props = Pick<HiddenText, 'said' | 'author' | 'hiddenBy' | 'hiddenAt' | 'reason' | 'title' | 'href'> & {
  what: string;
  show: UseMutationResult<unknown, Error, string>;
  /** What is shown again. */
  of: string;
  mayShow: boolean;
};

/** A text that a moderator took away: what it said, where, who took it and why, and the way back. */
export function HiddenOne(props: Props) {
  const { what, said, author, hiddenBy, hiddenAt, reason, title, href, show, of, mayShow } = props;
  const act = () =>
    carryOut(show, of, {
      onSuccess: () => announce(t('hidden.show.done')),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <li className={styles.one}>
      <p>
        <strong>{what}</strong>{' '}
        {href && (
          <>
            {t('hidden.on')}{' '}
            <InnerLink href={href} dir="auto">
              {title}
            </InnerLink>{' '}
          </>
        )}
        · <Time at={hiddenAt} />
      </p>
      <blockquote className={styles.said} dir="auto">
        {said}
      </blockquote>
      <p className={styles.fine} dir="auto">
        {t('hidden.by', { name: author.name, moderator: hiddenBy.name, reason })}
      </p>
      {mayShow && (
        <div>
          <Button small busy={show.isPending} onClick={act}>
            {t('hidden.show')}
          </Button>
        </div>
      )}
    </li>
  );
}
