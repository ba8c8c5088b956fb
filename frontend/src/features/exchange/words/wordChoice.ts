import '../../../profile/messages';
import '../messages';
import type { ImportReport, ImportWord, SaidWord } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import type { Ladder } from '../../../profile/ladder/ladder';
import type { Selectable } from '../../../ui/seeking';

/** That a word says nothing: no slug is that. */
const NOTHING = '-';

const REQUIREMENTS = ['mandatory', 'optional'] as const;

/** What a word may say nothing in the place of. */
const maySayNothing = ({ column }: ImportWord): boolean =>
  column === 'REQUIREMENT' || column === 'PROFICIENCY';

export const keyOf = ({ column, word }: ImportWord): string => `${column} ${word}`;

/** What it is said to mean, as the value of a control; empty where nobody says so. */
export const wordChosen = (word: ImportWord): string =>
  word.said ? (word.means ?? (maySayNothing(word) ? NOTHING : '')) : '';

/** Whether rows are refused for it until it is said: what is made needs no word. */
export const isOwed = ({ column, word, said }: ImportWord, { makes }: Pick<ImportReport, 'makes'>): boolean =>
  !said && !makes.some(({ kind, slug, name }) => kind === column && (name === word || slug === word));

type Known = Pick<Ladder, 'levels' | 'proficiencies' | 'roles'>;

/** Where skills stand. */
export interface Places {
  domains: Selectable[];
  groups: Selectable[];
}

/** All that a word may mean. */
export function choicesOf(word: ImportWord, known: Known, places: Places): Selectable[] {
  const all = knownAt(word, known, places);
  return maySayNothing(word) ? [...all, { value: NOTHING, name: t('import.words.nothing') }] : all;
}

function knownAt({ column }: ImportWord, known: Known, places: Places): Selectable[] {
  switch (column) {
    case 'DOMAIN':
      return places.domains;
    case 'GROUP':
      return places.groups;
    case 'ROLE':
      return known.roles.map(({ slug, name }) => ({ value: slug, name }));
    case 'LEVEL':
      return known.levels.map(({ level, name }) => ({ value: level, name }));
    case 'PROFICIENCY':
      return known.proficiencies.map(({ proficiency, name }) => ({ value: proficiency, name }));
    case 'REQUIREMENT':
      return REQUIREMENTS.map((value) => ({
        value,
        name: t(value === 'mandatory' ? 'requirement.MANDATORY' : 'requirement.OPTIONAL'),
      }));
    default:
      return [];
  }
}

/** What is said of the words: what was said before, and what was chosen since. */
export function wordsSaid(words: ImportWord[], chosen: ReadonlyMap<string, string>): SaidWord[] {
  return words.flatMap((each) => {
    const means = (chosen.get(keyOf(each)) ?? wordChosen(each)).trim();
    if (means === '') return [];
    return [{ column: each.column, word: each.word, means: means === NOTHING ? null : means }];
  });
}
