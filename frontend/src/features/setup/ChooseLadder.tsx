import './messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { carryOut } from '../../lib/carryOut';
import { call } from '../../lib/http';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { ErrorState, Skeleton } from '../../ui/states';
import { announce } from '../../ui/Toasts';
import { LADDERS, letterOf, SCALES } from './ladders';
import { ladderNow } from './readSetUp';
import styles from './setup.module.css';

/** The ladder and the scale: as they are, one of a few, or one's own. */
export function ChooseLadder({ fixed }: { fixed: boolean }) {
  const known = useQuery(ladderNow);
  if (known.isError && !known.data)
    return <ErrorState error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data) return <Skeleton lines={5} />;
  const { version, levels, proficiencies } = known.data;
  const now = { levels: levels.map((each) => each.name), scale: proficiencies.map((each) => each.name) };
  return (
    <>
      <Choice
        version={version}
        legend={t('setup.ladder.levels')}
        now={now.levels}
        offered={LADDERS}
        fixed={fixed}
        body={(names) => ({ version, levels: names.map((name) => ({ name })) })}
      />
      <Choice
        version={version}
        legend={t('setup.ladder.scale')}
        now={now.scale}
        offered={SCALES}
        fixed={fixed}
        body={(names) => ({
          version,
          proficiencies: names.map((name) => ({ name, letter: letterOf(name) })),
        })}
      />
      {fixed && <p className={styles.quiet}>{t('setup.ladder.fixed')}</p>}
      <div>
        <LinkButton small to="/admin/levels">
          {t('setup.ladder.own')}
        </LinkButton>
      </div>
    </>
  );
}

interface Props {
  version: number;
  legend: string;
  now: string[];
  offered: string[][];
  fixed: boolean;
  body: (names: string[]) => Record<string, unknown>;
}

/** What was chosen on another version is not; why that was refused still stands here. */
function Choice({ version, legend, now, offered, fixed, body }: Props) {
  const name = useId();
  const client = useQueryClient();
  const known = offered.findIndex((each) => same(each, now));
  const [choice, choose] = useState({ version, at: known });
  const chosen = choice.version === version ? choice.at : known;
  const choosing = useMutation({
    mutationFn: (names: string[]) => call('PUT', '/api/admin/ladder', body(names)),
    onSettled: () =>
      Promise.all(
        [['ladder'], ['taxonomy'], ['set-up']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  const wanted = offered[chosen];
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <Banner tone="bad">{choosing.error ? problemOf(choosing.error).detail : null}</Banner>
      {known < 0 && <p className={styles.quiet}>{t('setup.ladder.now', { names: listed(now) })}</p>}
      {!fixed &&
        offered.map((each, at) => (
          <label key={listed(each)} className={styles.offer}>
            <input
              type="radio"
              name={name}
              checked={chosen === at}
              onChange={() => choose({ version, at })}
            />
            <span>{listed(each)}</span>
          </label>
        ))}
      {fixed && known >= 0 && <p>{listed(now)}</p>}
      {!fixed && wanted && chosen !== known && (
        <div>
          <Button
            small
            busy={choosing.isPending}
            onClick={() => carryOut(choosing, wanted, { onSuccess: () => announce(t('setup.ladder.taken')) })}
          >
            {t('setup.ladder.take')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const same = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at]);

const listed = (names: string[]): string => names.join(' · ') || t('setup.ladder.none');
