import { type ReactNode, useCallback, useState } from 'react';
import { Button, type ButtonProps, IconButton, type Look } from './Button';
import { IconChevronDown } from './icons';
import type { MenuProps } from './overlays';
import styles from './overlays.module.css';
import { fetchAhead, useParts } from './parts';

/** A list of acts behind one button. What makes it a menu is fetched when the reader comes near it. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const parts = useParts(
    wanted,
    useCallback(() => setWanted(false), []),
  );
  return parts ? (
    <parts.LoadedMenu {...props} />
  ) : (
    <ClosedTrigger {...props} onWant={() => setWanted(true)} />
  );
}

function ClosedTrigger({ label, trigger, onWant }: MenuProps & { onWant: () => void }) {
  const common: ButtonProps = {
    ...trigger.look,
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: onWant,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
  };
  if (!trigger.text) return <IconButton {...common} label={label} icon={trigger.icon} />;
  return (
    <Button {...common} icon={trigger.icon} aria-label={label}>
      {trigger.text}
    </Button>
  );
}

interface SplitProps extends Omit<MenuProps, 'trigger'>, Look {
  main: ReactNode;
  icon?: ReactNode;
  pressed?: boolean;
  busy?: boolean;
  onMain: () => void;
}

/** The usual act, and beside it a menu with its variations. */
export function SplitButton({ main, icon, pressed, busy, onMain, label, items, tone, small }: SplitProps) {
  const look = { tone: tone ?? 'plain', small };
  return (
    <span className={styles.split}>
      <Button {...look} icon={icon} busy={busy} aria-pressed={pressed} onClick={onMain}>
        {main}
      </Button>
      <Menu label={label} items={items} trigger={{ icon: <IconChevronDown aria-hidden />, look }} />
    </span>
  );
}
