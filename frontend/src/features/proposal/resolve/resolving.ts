import '../../../profile/messages';
import '../messages';
import { barOf } from '../../../change/fields';
import { changeKey, changePlace, wordsIn } from '../../../change/reading';
import type { Expectation, FieldValues, LadderRung, ProposedChange } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { type Ladder, levelName, proficiencyName } from '../../../profile/ladder/ladder';
import { fieldAt } from '../../../profile/skillFields';

// What collides between a proposal and what is published, and what somebody decided about it: no screen here.

export type Choice = 'MINE' | 'PUBLISHED' | 'CUSTOM';
export type Side = 'base' | 'published' | 'mine';

/** One field that both the proposal and a newer revision changed. */
export interface Collision {
  key: string;
  position: number;
  field: string;
  place: string;
  /** What each side says; null where it says nothing. */
  said: Record<Side, string | null>;
  /** The words alone that are published, to hold others against. */
  words: string;
  /** What a text of one's own begins with; null where only one of both can be taken. */
  start: FieldValues | null;
  /** Whether there is more in the text, which does not collide. */
  rest: boolean;
  /** Whether a text of one's own may say nothing: a summary may. */
  mayBeEmpty: boolean;
}

/** What was chosen, and between which words: chosen between others it is no choice any more. */
interface Chosen {
  choice: Choice;
  /** What was published. */
  over: string | null;
  /** What was proposed: other words may come from another tab, or from a co-author. */
  mine: string | null;
  value?: FieldValues;
}

export type Choices = Record<string, Chosen>;

export const NO_CHOICES: Choices = {};

/** Where the choices for a proposal are kept until they are sent. */
export const placeOfChoices = (number: number): string => `resolve.${number}`;

/** One resolution as it is sent. */
export interface Resolution {
  position: number;
  field: string;
  choice: Choice;
  value?: FieldValues;
}

/** Every field that collides, in the order of the page. */
export function collisionsIn(ladder: Ladder, changes: ProposedChange[]): Collision[] {
  const several = new Set(changes.map(({ skill }) => skill.id)).size > 1;
  return changes.flatMap((change) => {
    if (change.state !== 'CONFLICTED') return [];
    const collisions = change.conflicts.map((field) => collision(ladder, change, field));
    return several ? collisions.map((each) => ofSkill(each, change.skill.name)) : collisions;
  });
}

/** Where there are several skills, each place says of which it is. */
const ofSkill = (collision: Collision, skill: string): Collision => ({
  ...collision,
  place: t('resolve.ofSkill', { skill, place: collision.place }),
});

function collision(ladder: Ladder, change: ProposedChange, field: string): Collision {
  if (field === 'description' && change.collision) return ofStatements(ladder, change, change.collision);
  const said = (side: Side) => saidBy(ladder, change, side, field);
  return {
    key: `${changeKey(ladder, change)}/${field}`,
    position: change.position,
    field,
    place: changePlace(ladder, change),
    said: { base: said('base'), published: said('published'), mine: said('mine') },
    words: (change.kind === 'EXPECTATION' ? change.published?.description : change.textPublished) ?? '',
    rest: false,
    start: startOf(change, field),
    mayBeEmpty: fieldAt(change)?.required === false,
  };
}

/** Of a description only the statements collide that both changed; what else changed comes of both. */
function ofStatements(
  ladder: Ladder,
  change: ProposedChange,
  { statements, withPublished, withProposed }: NonNullable<ProposedChange['collision']>,
): Collision {
  const said = (side: 'base' | 'published' | 'proposed') => {
    const words = statements.flatMap((each) => each[side] ?? []);
    return words.length > 0 ? words.join('\n') : null;
  };
  return {
    key: `${changeKey(ladder, change)}/description`,
    position: change.position,
    field: 'description',
    place: changePlace(ladder, change),
    said: { base: said('base'), published: said('published'), mine: said('proposed') },
    words: withPublished,
    rest: withPublished !== said('published') || withProposed !== said('proposed'),
    start: { description: withProposed },
    mayBeEmpty: false,
  };
}

function saidBy(ladder: Ladder, change: ProposedChange, side: Side, field: string): string | null {
  if (change.kind === 'ROLE') return rungsOf(ladder, change, side);
  if (change.kind !== 'EXPECTATION') {
    return { base: change.textBefore, published: change.textPublished, mine: change.textAfter }[side];
  }
  const expectation = { base: change.before, published: change.published, mine: change.after }[side];
  return expectation && fieldOf(ladder, expectation, field);
}

/** Taking a role away takes its expectations with it. */
function rungsOf(ladder: Ladder, change: ProposedChange, side: Side): string | null {
  const rungs = { base: change.ladder, published: change.ladderPublished, mine: [] }[side];
  return rungs.length === 0 ? null : rungs.map((rung) => saidOf(ladder, rung)).join('\n');
}

const saidOf = (ladder: Ladder, rung: LadderRung): string =>
  `${levelName(ladder, rung.level)}: ${fieldOf(ladder, rung, 'expectation')}`;

function fieldOf(ladder: Ladder, rung: Omit<LadderRung, 'level'>, field: string): string {
  const { requirement, proficiency } = rung;
  const words = rung.asBelow ? t('profile.asBelow') : (rung.description ?? '');
  if (field === 'description') return words;
  if (field === 'requirement') return t(requirement ? `requirement.${requirement}` : 'requirement.none');
  if (field === 'proficiency')
    return proficiency ? proficiencyName(ladder, proficiency) : t('proficiency.none');
  return [words, barOf(ladder, { requirement, proficiency })].filter(Boolean).join('\n');
}

/** Words can be written anew; of a bar, another step can be chosen; of a move, a third group. */
function startOf(change: ProposedChange, field: string): FieldValues | null {
  if (field === 'group') return { group: '' };
  if (field === 'slug') return { slug: change.kind === 'SLUG' ? change.textAfter : '' };
  if (change.kind !== 'EXPECTATION') {
    return field === 'text' ? { text: change.textAfter ?? change.textPublished ?? '' } : null;
  }
  const from = change.after ?? change.published ?? change.before;
  if (!from) return null;
  if (field === 'description') return { description: wordsOf(change, from) };
  if (field === 'requirement') return { requirement: from.requirement };
  if (field === 'proficiency') return { proficiency: from.proficiency };
  const { requirement, proficiency } = from;
  return field === 'expectation' ? { description: wordsOf(change, from), requirement, proficiency } : null;
}

/** A text of one's own begins with the words that there are; *as below* has none. */
const wordsOf = ({ after, published, before }: ProposedChange, from: Expectation): string =>
  from.description ?? after?.description ?? published?.description ?? before?.description ?? '';

/** What was chosen for a collision; nothing where the words of either side are others by now. */
export function chosenFor(collision: Collision, choices: Choices): Chosen | null {
  const chosen = choices[collision.key];
  const { published, mine } = collision.said;
  return chosen && chosen.over === published && chosen.mine === mine ? chosen : null;
}

/** Whether a choice was made between words that are others by now. */
export const isStale = (collision: Collision, choices: Choices): boolean =>
  choices[collision.key] !== undefined && chosenFor(collision, choices) === null;

/** The choices with one more. A text of one's own stays while another choice is tried. */
export function choose(collision: Collision, choices: Choices, choice: Choice, value?: FieldValues): Choices {
  const before = choices[collision.key]?.value;
  const { published, mine } = collision.said;
  const kept = value ?? before ?? (choice === 'CUSTOM' ? (collision.start ?? undefined) : undefined);
  return {
    ...choices,
    [collision.key]: { choice, over: published, mine, ...(kept ? { value: kept } : {}) },
  };
}

/** The choices with the same one for all of these. */
export const chooseAll = (collisions: Collision[], choices: Choices, choice: Choice): Choices =>
  collisions.reduce((now, collision) => choose(collision, now, choice), choices);

/** The texts among the choices that somebody wrote anew. */
export const ownWords = (choices: Choices): string[] => [
  ...new Set(
    Object.values(choices)
      .map(({ value = {} }) => wordsIn(value) || value.slug || '')
      .filter((words) => words.trim() !== ''),
  ),
];

export const unresolved = (collisions: Collision[], choices: Choices): Collision[] =>
  collisions.filter((each) => !isComplete(each, chosenFor(each, choices)));

function isComplete({ mayBeEmpty }: Collision, chosen: Chosen | null): boolean {
  if (!chosen) return false;
  const { description, text, slug, group } = chosen.value ?? {};
  const said = description ?? text ?? slug ?? group;
  return chosen.choice !== 'CUSTOM' || mayBeEmpty || said == null || said.trim() !== '';
}

/** What is sent: a value goes along only with a text of one's own. */
export const resolutionsOf = (collisions: Collision[], choices: Choices): Resolution[] =>
  collisions.flatMap((collision) => {
    const chosen = chosenFor(collision, choices);
    if (!chosen || !isComplete(collision, chosen)) return [];
    const { position, field } = collision;
    const { choice, value } = chosen;
    return [choice === 'CUSTOM' ? { position, field, choice, value } : { position, field, choice }];
  });
