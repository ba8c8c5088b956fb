import type { ReactNode } from 'react';
import type { Look } from './Button';

// What is said to a dialog and to a menu, before either is loaded.

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  /** A sheet stands at the side, and on a phone at the foot; a dialog stands in the middle. */
  kind?: 'dialog' | 'sheet';
  children: ReactNode;
}

export interface MenuItem {
  label: string;
  hint?: string;
  icon?: ReactNode;
  href?: string;
  /** Whether a file is there, which the browser keeps. */
  download?: boolean;
  onChoose?: () => void;
  chosen?: boolean;
  danger?: boolean;
}

interface Trigger {
  icon: ReactNode;
  text?: ReactNode;
  look?: Look;
}

export interface MenuProps {
  /** The accessible name of the trigger. */
  label: string;
  trigger: Trigger;
  items: MenuItem[];
  /** Which edge of the trigger the menu keeps to. */
  align?: 'start' | 'end';
}
