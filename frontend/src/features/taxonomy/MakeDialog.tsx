import './messages';
import { useState } from 'react';
import { carryOut } from '../../lib/carryOut';
import { settle, useDraft, withoutSent } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { type Addressed, useOfferedAddress } from '../../lib/useOfferedAddress';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { announce } from '../../ui/Toasts';
import type { ListName } from './lists';
import { Refusal, refusedAt } from './Refusal';
import styles from './taxonomy.module.css';
import { useMakeEntry } from './useReshape';

interface Props {
  list: ListName;
  title: string;
  /** The domain of a new group. */
  domain: string | null;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Makes an entry. The address follows the name until its admin writes one. */
export function MakeDialog({ list, title, domain, onMade, onClose }: Props) {
  const make = useMakeEntry();
  const draft = `taxonomy.${list}.${domain ?? 'all'}`;
  const name = useDraft(draft);
  const [own, setOwn] = useState<string | null>(null);
  const [ownLetter, setOwnLetter] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const words = name.text.trim();
  const offer = useOfferedAddress(ONE_OF[list], words, own === null);
  const slug = own ?? offer.shown;
  const letter = list === 'proficiencies' ? (ownLetter ?? [...words].slice(0, 2).join('')) : null;
  const send = () => {
    setTried(true);
    if (words === '' || own === '') return;
    if (own === null) void offer.now().then(makeAt);
    else makeAt(own);
  };
  const makeAt = (slug: string) => {
    const sent = name.latest();
    carryOut(
      make,
      {
        list,
        body: { name: words, slug, ...(letter === null ? {} : { letter }), ...(domain ? { domain } : {}) },
      },
      {
        onSuccess: ({ id }) => {
          settle(draft, (now) => withoutSent(now, sent));
          announce(t('taxonomy.made', { name: words }));
          onClose();
          if (id) onMade(id);
        },
      },
    );
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Refusal of={make.error} besides={['name', 'slug', 'letter']} />
        <NameField
          value={name.text}
          error={tried && words === '' ? t('taxonomy.name.missing') : refusedAt(make.error, 'name')}
          onChange={name.change}
        />
        {letter !== null && (
          <LetterField
            value={letter}
            error={refusedAt(make.error, 'letter')}
            onChange={(value) => setOwnLetter(value)}
          />
        )}
        <AddressField
          value={slug}
          error={
            tried && words !== '' && own === ''
              ? t('taxonomy.address.missing')
              : refusedAt(make.error, 'slug')
          }
          hint={t('taxonomy.address.form')}
          onChange={(value) => setOwn(value)}
          onLeave={() => setOwn((now) => now || null)}
        />
        <div>
          <Button tone="primary" type="submit" busy={make.isPending}>
            {t('taxonomy.make.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What one of a list is. */
const ONE_OF: Record<ListName, Addressed> = {
  domains: 'domain',
  groups: 'group',
  families: 'family',
  roles: 'role',
  levels: 'level',
  proficiencies: 'proficiency',
};

interface FieldProps {
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

export function NameField({ value, error, onChange }: FieldProps) {
  return (
    <TextField
      label={t('taxonomy.name')}
      dir="auto"
      autoComplete="off"
      maxLength={120}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function LetterField({ value, error, onChange }: FieldProps) {
  return (
    <TextField
      label={t('taxonomy.letter')}
      hint={t('taxonomy.letter.hint')}
      dir="auto"
      autoComplete="off"
      maxLength={8}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AddressProps extends FieldProps {
  hint: string;
  onLeave?: () => void;
}

export function AddressField({ value, hint, error, onChange, onLeave }: AddressProps) {
  return (
    <TextField
      label={t('taxonomy.address')}
      hint={hint}
      error={error}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      value={value}
      onBlur={onLeave}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
