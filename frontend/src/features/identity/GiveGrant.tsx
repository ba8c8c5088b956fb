import './messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRef, GrantKind, Ref } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { settle, useDraft, withoutSent } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { SearchSelect } from '../../ui/SearchSelect';
import { announce } from '../../ui/Toasts';
import styles from './admin.module.css';
import { FindAccount } from './FindAccount';
import { FindSkill } from './FindSkill';
import { useGiveGrant } from './giveGrant';
import { scopesQuery } from './readScopes';
import { holdsInScope, SITE, SKILL, scopeGroups, scopeOf } from './scopes';

const KINDS: GrantKind[] = ['REVIEWER', 'OWNER', 'MODERATOR', 'ADMIN'];

/** Gives a person a right in a scope, with a reason. */
export function GiveGrant() {
  const [account, setAccount] = useState<AccountRef | null>(null);
  const [kind, setKind] = useState<GrantKind>('REVIEWER');
  const [scope, setScope] = useState(SITE);
  const [skill, setSkill] = useState<Ref | null>(null);
  const reason = useDraft('grant');
  const words = reason.text.trim();
  const [tried, setTried] = useState(false);
  const give = useGiveGrant();
  const where = holdsInScope(kind) ? scope : SITE;
  const ofSkill = where === SKILL;

  const send = () => {
    setTried(true);
    if (!account || words === '' || (ofSkill && !skill)) return;
    const sent = reason.latest();
    carryOut(
      give,
      {
        account: account.id,
        kind,
        scope: scopeOf(ofSkill && skill ? `${SKILL}:${skill.id}` : where),
        reason: words,
      },
      {
        onSuccess: () => {
          announce(t('admin.gave', { name: account.name, kind: t(`admin.kind.${kind}`) }));
          setAccount((now) => (now?.id === account.id ? null : now));
          settle('grant', (now) => withoutSent(now, sent));
          setTried(false);
        },
      },
    );
  };

  return (
    <section className={styles.give} aria-labelledby="give">
      <h2 id="give">{t('admin.give')}</h2>
      <Banner tone="bad">{give.error ? problemOf(give.error).detail : null}</Banner>
      <FindAccount
        chosen={account}
        onChoose={setAccount}
        error={tried && !account ? t('admin.person.missing') : null}
      />
      <div className={styles.pair}>
        <Select
          label={t('admin.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as GrantKind)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`admin.kind.${each}`)}
            </option>
          ))}
        </Select>
        <ScopeSelect value={where} fixed={!holdsInScope(kind)} onChange={setScope} />
      </div>
      {ofSkill && (
        <FindSkill
          chosen={skill}
          onChoose={setSkill}
          error={tried && !skill ? t('admin.skill.missing') : null}
        />
      )}
      <TextField
        label={t('admin.reason')}
        error={tried && words === '' ? t('admin.reason.missing') : null}
        maxLength={500}
        value={reason.text}
        onChange={(event) => reason.change(event.target.value)}
      />
      <div>
        <Button tone="primary" busy={give.isPending} onClick={send}>
          {t('admin.submit')}
        </Button>
      </div>
    </section>
  );
}

interface ScopeProps {
  value: string;
  fixed: boolean;
  onChange: (value: string) => void;
}

function ScopeSelect({ value, fixed, onChange }: ScopeProps) {
  const catalog = useQuery(scopesQuery).data;
  return (
    <SearchSelect
      label={t('admin.scope')}
      disabled={fixed}
      choices={[
        { value: SITE, name: t('admin.scope.SITE') },
        { value: SKILL, name: t('admin.scope.SKILL') },
        ...(catalog ? scopeGroups(catalog) : []).flatMap(({ kind, choices }) =>
          choices.map((each) => ({ ...each, of: t(`admin.scope.${kind}`) })),
        ),
      ]}
      value={value}
      onChoose={onChange}
    />
  );
}
