import './messages';
import type { MouseEvent, ReactNode } from 'react';
import { t } from '../lib/i18n';
import { cellHref, type ProfileSlots } from './slots';
import type { Expectation } from './types';

type Props = Pick<ProfileSlots, 'hrefOf' | 'onOpen' | 'changed'> & {
  expectation: Expectation;
  children: ReactNode;
};

/** The link that opens an expectation: Enter on it does, and so does a click anywhere on its row. */
export function RowLink({ expectation, hrefOf = cellHref, onOpen, changed, children }: Props) {
  const open = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(expectation);
  };
  return (
    <>
      <a data-card className="profile-row-link" href={hrefOf(expectation)} dir="auto" onClick={open}>
        {children}
      </a>
      {changed?.has(expectation.cell) && <span className="profile-changed">{t('profile.changed')}</span>}
    </>
  );
}

/** Opens the row that was clicked, unless the reader selected words in it or pressed something of its own. */
export function openOnClick(open: (() => void) | undefined) {
  if (!open) return undefined;
  return (event: MouseEvent<HTMLElement>) => {
    const pressed =
      event.target instanceof Element && event.target.closest('a, button, input, textarea, select, summary');
    const selecting = getSelection()?.isCollapsed === false;
    if (!pressed && !selecting) open();
  };
}
