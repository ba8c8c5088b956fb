import { IconEyeOff } from '@tabler/icons-react';
import { createContext, useContext, useState } from 'react';
import { carryOut } from '../lib/carryOut';
import { t } from '../lib/i18n';
import { Button } from '../ui/Button';
import { announce } from '../ui/Toasts';
import { HideDialog } from './HideDialog';
import { type TextPlace, useHideText } from './hideText';
import styles from './text.module.css';

/** Whether the reader may take away the texts of what is shown around; the server said so. */
export const MayHide = createContext(false);

/** The way to take one text away; nothing for whoever may not. */
export function HideText({ place, name }: { place: TextPlace; name: string }) {
  const may = useContext(MayHide);
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        small
        tone="quiet"
        className={styles.hide}
        aria-label={t(`hide.${place.kind}`, { name })}
        title={t(`hide.${place.kind}`, { name })}
        onClick={() => setAsking(true)}
      >
        <IconEyeOff aria-hidden size={16} />
      </Button>
      {asking && <Asking place={place} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asking({ place, name, onClose }: { place: TextPlace; name: string; onClose: () => void }) {
  const hide = useHideText(place);
  const act = (reason: string, done: () => void) =>
    carryOut(hide, reason, {
      onSuccess: () => {
        done();
        announce(t('hide.done'));
        onClose();
      },
    });
  return (
    <HideDialog
      draft={`hide.${Object.values(place).join('.')}`}
      title={t(`hide.${place.kind}`, { name })}
      hint={t(place.kind === 'TITLE' ? 'hide.hint.title' : 'hide.hint')}
      act={t('hide.act')}
      request={hide}
      onHide={act}
      onClose={onClose}
    />
  );
}
