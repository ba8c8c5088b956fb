import './messages';
import type { ChangeClass } from '../lib/api';
import { t } from '../lib/i18n';
import { Badge } from '../ui/Badge';

/** How deep a change goes, in a word. */
export function ClassBadge({ changeClass }: { changeClass: ChangeClass }) {
  return <Badge>{t(`changeClass.${changeClass}`)}</Badge>;
}
