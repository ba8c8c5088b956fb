import './messages';
import { useState } from 'react';
import { t } from '../lib/i18n';
import { useShortcut, useShortcuts, working } from '../lib/shortcuts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './shell.module.css';

/** The button and the key that show which keys work on this page. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  useShortcut('?', t('keys.help'), () => setOpen(true));
  const shortcuts = working(useShortcuts());
  return (
    <>
      <Button tone="quiet" small onClick={() => setOpen(true)}>
        {t('footer.keys')} <Kbd keys="?" />
      </Button>
      <Dialog title={t('keys.title')} open={open} onClose={() => setOpen(false)}>
        <dl className={styles.keys}>
          {shortcuts.map(({ keys, label }) => (
            <div key={`${keys} ${label}`}>
              <dt>
                <Kbd keys={keys} />
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
