import './messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Community } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { community } from '../../lib/community';
import { call } from '../../lib/http';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { ErrorState, Skeleton } from '../../ui/states';
import { announce } from '../../ui/Toasts';
import styles from './setup.module.css';

/** Says who lives here. */
export function NameCommunity() {
  const known = useQuery(community);
  if (known.isError && !known.data)
    return <ErrorState error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data) return <Skeleton lines={3} />;
  return <NameForm known={known.data} />;
}

/** What is written stands on the words that it began with, whatever a hint brings: nobody writes over what they have not seen. */
function NameForm({ known }: { known: Community }) {
  const [began, setBegan] = useState(known);
  const [name, setName] = useState(known.name ?? '');
  const [line, setLine] = useState(known.line ?? '');
  const client = useQueryClient();
  const naming = useMutation({
    mutationFn: (said: { name: string; line: string }) =>
      call<Community>('PUT', '/api/admin/community', { ...said, version: began.version }),
    onSuccess: (now) => {
      setBegan(now);
      client.setQueryData(community.queryKey, now);
    },
    onError: () => void client.invalidateQueries({ queryKey: community.queryKey }),
    // The name is of the taxonomy's version, by which the ladder below is chosen.
    onSettled: () =>
      Promise.all([['set-up'], ['taxonomy']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const refused = (field: string) =>
    naming.error
      ? (problemOf(naming.error).fields?.find((each) => each.field === field)?.message ?? null)
      : null;
  const begin = (from: Community) => {
    setBegan(from);
    setName(from.name ?? '');
    setLine(from.line ?? '');
  };
  const settle = (decide: () => void) => {
    decide();
    naming.reset();
  };
  const isOther = !saysTheSame(known, began);
  if (isOther && saysTheSame(began, { name, line })) begin(known);
  const moved = isOther && !naming.isPending;
  const elsewhere = naming.error && !moved && !refused('name') && !refused('line');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        carryOut(naming, { name, line }, { onSuccess: () => announce(t('setup.name.saved')) });
      }}
    >
      <Banner
        tone="wait"
        action={
          moved && (
            <span className={styles.acts}>
              <Button small onClick={() => settle(() => setBegan(known))}>
                {t('setup.name.keep')}
              </Button>
              <Button small tone="quiet" onClick={() => settle(() => begin(known))}>
                {t('setup.name.take')}
              </Button>
            </span>
          )
        }
      >
        {moved && t('setup.name.moved', { said: inWords(known) })}
      </Banner>
      <Banner tone="bad">{elsewhere ? problemOf(naming.error).detail : null}</Banner>
      <TextField
        label={t('setup.name.name')}
        dir="auto"
        autoComplete="organization"
        maxLength={60}
        error={refused('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('setup.name.line')}
        hint={t('setup.name.line.hint')}
        optional
        dir="auto"
        autoComplete="off"
        maxLength={160}
        error={refused('line')}
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
      <div>
        <Button tone="primary" type="submit" busy={naming.isPending}>
          {t('setup.name.save')}
        </Button>
      </div>
    </form>
  );
}

type Words = Pick<Community, 'name' | 'line'>;

const saysTheSame = (one: Words, other: Words): boolean =>
  (one.name ?? '') === (other.name ?? '') && (one.line ?? '') === (other.line ?? '');

const inWords = ({ name, line }: Words): string =>
  [name, line].filter(Boolean).join(' · ') || t('setup.name.nobody');
