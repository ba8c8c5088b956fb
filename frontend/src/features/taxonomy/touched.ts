import './messages';
import type { Touches } from '../../lib/api';
import { listed, t } from '../../lib/i18n';

const PARTS = ['groups', 'roles', 'skills', 'expectations', 'proposals', 'watchers', 'grants'] as const;

/** What an act touches, as a list in words; empty where it touches nothing. */
export function touched(touches: Touches): string {
  const parts = PARTS.filter((part) => touches[part] > 0).map((part) =>
    t(`taxonomy.touches.${part}`, { count: touches[part] }),
  );
  return parts.length === 0 ? '' : listed(parts);
}
