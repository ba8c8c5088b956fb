import './messages';
import { useState } from 'react';
import type { TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { ActProps } from './EntryActs';
import { isListed, isStep, listOf } from './lists';
import { AddressField, LetterField, NameField } from './MakeDialog';
import { Refusal, refusedAt } from './Refusal';
import styles from './taxonomy.module.css';
import { useShaping } from './useShaping';

/** Another name, letter and address. The address stays unless it is written anew. */
export function RenameDialog({ entry, version, onClose }: ActProps) {
  const act = useShaping(version, onClose);
  const [name, setName] = useState(entry.name);
  const [slug, setSlug] = useState(entry.slug);
  const [letter, setLetter] = useState(entry.letter);
  const [tried, setTried] = useState(false);
  const words = name.trim();
  const send = () => {
    setTried(true);
    if (words === '' || slug === '') return;
    act.send(
      pathOf(entry),
      { name: words, slug, ...(letter === null ? {} : { letter }) },
      t('taxonomy.renamed', { name: words }),
    );
  };
  return (
    <Dialog title={t('taxonomy.rename.title', { name: entry.name })} open onClose={onClose}>
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Refusal of={act.error} besides={['name', 'slug', 'letter']} />
        <NameField
          value={name}
          error={tried && words === '' ? t('taxonomy.name.missing') : refusedAt(act.error, 'name')}
          onChange={setName}
        />
        {letter !== null && (
          <LetterField value={letter} error={refusedAt(act.error, 'letter')} onChange={setLetter} />
        )}
        <AddressField
          value={slug}
          hint={`${t('taxonomy.address.form')} ${slug === entry.slug ? '' : t(isListed(entry) ? 'taxonomy.address.old' : 'taxonomy.address.step', { slug: entry.slug })}`}
          error={tried && slug === '' ? t('taxonomy.address.missing') : refusedAt(act.error, 'slug')}
          onChange={setSlug}
        />
        {isStep(entry) && <p className={styles.quiet}>{t('taxonomy.rename.step')}</p>}
        <div>
          <Button tone="primary" type="submit" busy={act.busy}>
            {t('taxonomy.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const pathOf = (entry: TaxonomyEntry) => `${listOf(entry)}/${entry.id}/rename`;
