import './messages';
import { useEffect, useState } from 'react';
import { t } from '../lib/i18n';
import { announce } from './Toasts';

type Parts = typeof import('./mantine');

const RELOAD = { label: t('problem.reload'), run: () => location.reload() };

let there: Parts | undefined;

const fetchParts = async (): Promise<Parts> => {
  there = await import('./mantine');
  return there;
};

/**
 * Where the reader comes near: whether it arrives is told when it is wanted. Not without a network, since a browser
 * asks once for a part, and then only with the whole page.
 */
export const fetchAhead = (): void => {
  if (navigator.onLine) fetchParts().catch(() => undefined);
};

/**
 * What dialogs and menus are made of, once it is wanted and there. Where it cannot be fetched, without a network or
 * since there is a newer release, the page stays as it is, and a sentence says so.
 */
export function useParts(wanted: boolean, giveUp: () => void): Parts | undefined {
  const [, setThere] = useState(there !== undefined);
  useEffect(() => {
    if (!wanted || there) return;
    let asking = true;
    fetchParts().then(
      () => asking && setThere(true),
      () => {
        if (!asking) return;
        announce(t('ui.partMissing'), navigator.onLine ? RELOAD : undefined);
        giveUp();
      },
    );
    return () => {
      asking = false;
    };
  }, [wanted, giveUp]);
  return wanted ? there : undefined;
}
