import type { Problem } from '../../lib/problem';

const FILE = /^file(?:: )?/;

/** Why a file could not be read, with the place in it that the server names, as `file: line 3, column 4`. */
export function whyUnread({ fields, detail }: Problem): string {
  const place = fields.find(({ field }) => FILE.test(field))?.field.replace(FILE, '') ?? '';
  const capital = place.charAt(0).toUpperCase() + place.slice(1);
  return place === '' ? detail : `${capital}: ${detail}`;
}
