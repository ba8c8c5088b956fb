import './messages';
import { HeadlessMantineProvider, Menu, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../lib/i18n';
import { Button, IconButton } from './Button';
import { cx } from './cx';
import { InnerLink } from './InnerLink';
import { IconCheck, IconX } from './icons';
import { Key } from './Key';
import type { DialogProps, MenuItem, MenuProps } from './overlays';
import styles from './overlays.module.css';

// Mantine brings the behaviour (focus trap, roving focus, placement) and none of the looks: it runs headless, in a chunk
// of its own that is loaded with the first dialog or menu. Escape is Rungs' own: it closes what is innermost, and a field
// that something is written in comes before what stands around it.

export function LoadedDialog({ title, open, onClose, kind = 'dialog', children }: DialogProps) {
  return (
    <HeadlessMantineProvider>
      <Modal
        opened={open}
        onClose={onClose}
        closeOnEscape={false}
        title={title}
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': t('ui.close'), icon: <IconX size={20} aria-hidden /> }}
        classNames={{
          overlay: styles.overlay,
          inner: cx(styles.inner, kind === 'dialog' ? styles.centred : styles.aside),
          content: cx(styles.content, kind === 'dialog' ? styles.dialog : styles.sheet),
          header: styles.header,
          title: styles.title,
          close: styles.close,
          body: styles.body,
        }}
      >
        <Key keys="Escape" label={t('ui.close')} run={onClose} />
        {kind === 'dialog' ? <FromFirstField>{children}</FromFirstField> : children}
      </Modal>
    </HeadlessMantineProvider>
  );
}

/** A question opens on the first field that it asks to be filled in. */
function FromFirstField({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    body.current?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', '');
  }, []);
  return <div ref={body}>{children}</div>;
}

/** Opens as soon as it is there: the reader has already pressed the trigger that it replaces. */
export function LoadedMenu({ trigger, items, label, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const target = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // After the press has run its course: Mantine would take the rest of it for a press elsewhere.
    const soon = setTimeout(() => {
      target.current?.querySelector('button')?.focus();
      setOpen(true);
    });
    return () => clearTimeout(soon);
  }, []);
  return (
    <HeadlessMantineProvider>
      <Menu
        opened={open}
        onChange={setOpen}
        trapFocus
        closeOnEscape={false}
        returnFocus={false}
        hideDetached={false}
        position={`bottom-${align}`}
        transitionProps={{ duration: 0 }}
        classNames={{ dropdown: styles.menu, item: styles.item }}
      >
        <span ref={target}>
          <Menu.Target>{triggerButton({ trigger, label })}</Menu.Target>
        </span>
        <Menu.Dropdown>
          <Key keys="Escape" label={t('ui.close')} run={() => setOpen(false)} />
          {items.map(itemOf)}
        </Menu.Dropdown>
      </Menu>
    </HeadlessMantineProvider>
  );
}

function triggerButton({ trigger, label }: Pick<MenuProps, 'trigger' | 'label'>): ReactNode {
  return trigger.text ? (
    <Button {...trigger.look} icon={trigger.icon} aria-label={label}>
      {trigger.text}
    </Button>
  ) : (
    <IconButton {...trigger.look} label={label} icon={trigger.icon} />
  );
}

function itemOf(item: MenuItem) {
  const words = (
    <span>
      {item.label}
      {item.hint && <span className={styles.hint}>{item.hint}</span>}
    </span>
  );
  const common = {
    leftSection: item.icon,
    rightSection: item.chosen ? <IconCheck className={styles.check} aria-hidden /> : undefined,
    'data-danger': item.danger || undefined,
  };
  if (item.download)
    return (
      <Menu.Item key={item.label} component="a" href={item.href} download {...common}>
        {words}
      </Menu.Item>
    );
  return item.href ? (
    <Menu.Item key={item.label} component={InnerLink} href={item.href} {...common}>
      {words}
    </Menu.Item>
  ) : (
    <Menu.Item key={item.label} onClick={item.onChoose} {...common}>
      {words}
    </Menu.Item>
  );
}
