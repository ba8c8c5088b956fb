import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/** A change that somebody wants to see; another object each time that they do. */
export interface Sought {
  position: number;
}

/** As an address names a change of the page. */
export const changeAnchor = (position: number): string => `change-${position}`;

const ANCHOR = /^change-(\d{1,4})$/;

/** The change that the address names, also where somebody follows the way to it once more. */
export function useSoughtChange(): { sought: Sought | null; seek: (position: number) => void } {
  const hash = useLocation({ select: (location) => location.hash });
  const [last, follow] = useState(() => ({ hash, sought: soughtIn(hash) }));
  if (last.hash !== hash) follow({ hash, sought: soughtIn(hash) });
  return { sought: last.sought, seek: (position) => follow({ hash, sought: { position } }) };
}

function soughtIn(hash: string): Sought | null {
  const position = ANCHOR.exec(hash)?.[1];
  return position === undefined ? null : { position: Number(position) };
}
