import './messages';
import type { KeyboardEvent } from 'react';
import { t } from '../lib/i18n';
import { isClosing, useToldKeys } from '../lib/shortcuts';

/** What a place to write hears: Escape closes it and keeps what was written. Without `close`, nothing is to be closed. */
export function useClosing(
  close: ((event: KeyboardEvent) => void) | undefined,
): (event: KeyboardEvent) => void {
  useToldKeys('Escape', t('keys.closeBox'), close !== undefined);
  return (event) => {
    if (!close || !isClosing(event)) return;
    event.preventDefault();
    close(event);
  };
}
