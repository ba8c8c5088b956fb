import './messages';
import { useDraft } from '../lib/drafts';
import { t } from '../lib/i18n';
import { Button } from './Button';
import styles from './small.module.css';

/** Unsent words whose place is gone: there to be read and copied until their author puts them away. */
export function KeptWords({ draft }: { draft: string }) {
  const { text, clear } = useDraft(draft);
  if (text === '') return null;
  return (
    <section className={styles.state} aria-label={t('ui.keptWords')}>
      <p>{t('ui.keptWords')}</p>
      <blockquote className={styles.keptWords} dir="auto">
        {text}
      </blockquote>
      <Button small onClick={clear}>
        {t('ui.keptWords.discard')}
      </Button>
    </section>
  );
}
