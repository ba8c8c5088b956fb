import './messages';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { AccountRef, HiddenText } from '../lib/api';
import { carryOut } from '../lib/carryOut';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { useSession } from '../lib/session';
import { Button } from '../ui/Button';
import { IconEye, IconEyeOff } from '../ui/icons';
import { announce } from '../ui/Toasts';
import { HideDialog } from './HideDialog';
import { type TextPlace, useHiddenAt, useHideText, useShowText } from './hideText';
import styles from './text.module.css';

/** Whether the reader may take away the texts of what is shown around; the server said so. */
export const MayHide = createContext(false);

interface Props {
  place: TextPlace;
  /** What stands there now. */
  text: string;
  by: AccountRef;
}

/** The way to take one text away, or to show it again; nothing for whoever may not, and nobody moderates their own. */
export function HideText({ place, text, by }: Props) {
  const may = useContext(MayHide);
  const me = useSession().data?.account;
  const hidden = useHiddenAt(place, text, may);
  const [asking, setAsking] = useState(false);
  const mayHide = may && by.id !== me?.id && !callsUpon(text, me?.handle);
  if (mayHide && hidden && !asking) return <ShowAgain hidden={hidden} name={by.name} />;
  return (
    <>
      {mayHide && (
        <Act
          label={t(`hide.${place.kind}`, { name: by.name })}
          icon={<IconEyeOff aria-hidden size={16} />}
          known={hidden === null}
          onAct={() => setAsking(true)}
        />
      )}
      {/* A reason that is being written stays, whatever becomes of the right. */}
      {asking && <Asking place={place} name={by.name} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Nobody moderates what is said of them. */
function callsUpon(text: string, handle = ''): boolean {
  const called = text.match(/(?<![\p{L}\p{N}_&/#@.-])@[a-z0-9-]+(?![\p{L}\p{N}_@-])/giu) ?? [];
  return called.some((each) => each.toLowerCase() === `@${handle}`);
}

interface ActProps {
  label: string;
  icon: ReactNode;
  /** Its place is kept until it is known what can be done. */
  known: boolean;
  busy?: boolean;
  onAct: () => void;
}

function Act({ label, icon, known, busy, onAct }: ActProps) {
  return (
    <Button
      small
      tone="quiet"
      className={styles.hide}
      aria-label={label}
      title={label}
      disabled={!known}
      busy={busy}
      onClick={onAct}
    >
      {icon}
    </Button>
  );
}

function ShowAgain({ hidden: { id, kind, allowedActions }, name }: { hidden: HiddenText; name: string }) {
  const show = useShowText();
  const act = () =>
    carryOut(show, id, {
      onSuccess: () => announce(t('hidden.show.done')),
      onError: (error) => announce(problemOf(error).detail),
    });
  if (!allowedActions.includes('SHOW')) return null;
  return (
    <Act
      label={t(`hidden.show.${kind}`, { name })}
      icon={<IconEye aria-hidden size={16} />}
      known
      busy={show.isPending}
      onAct={act}
    />
  );
}

/** Where something else is read instead than the reason. */
const hints: Partial<Record<TextPlace['kind'], 'hide.hint.title' | 'hide.hint.name'>> = {
  TITLE: 'hide.hint.title',
  NAME: 'hide.hint.name',
};

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
      hint={t(hints[place.kind] ?? 'hide.hint')}
      act={t('hide.act')}
      request={hide}
      onHide={act}
      onClose={onClose}
    />
  );
}
