import '../messages';
import { type ReactNode, useMemo } from 'react';
import type { Expectation, FieldValues, Finding, OperationForm } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import type { LadderRole, LevelStep } from '../../../profile/ladder/ladder';
import { type SaidBelow, saidBelow } from '../../../profile/ladder/saidBelow';
import { useLadder } from '../../../profile/ladder/useLadder';
import type { WrittenProfile } from '../../../profile/skillFields';
import {
  type CellPlace,
  cellAt,
  type Place,
  placeKey,
  placeName,
  placeOf,
  samePlace,
} from '../suggestion/place';
import type { Subject, SubjectRole } from '../suggestion/subject';
import * as model from '../suggestion/subject';
import { blanksOf, fieldsOf, withOperation } from '../suggestion/suggestion';
import { withAllPublished, withNewerBases, withPart, withValues, withWordsOf } from '../suggestion/together';

/** A sentence and the place that it is about: what the server refused there, or what is missing. */
export interface SaidPlace {
  skill: string;
  place: Place;
  message: string;
}

/** What the editors of a skill's places read and do. */
export interface Editing {
  subject: Subject;
  profile: Omit<WrittenProfile, 'roles'>;
  roles: SubjectRole[];
  /** The roles that the skill does not have and may get. */
  otherRoles: LadderRole[];
  /** Whether nothing of it may be written: it is retired, or would be. */
  closed: boolean;
  /** How many of its places the suggestion changes. */
  changes: number;
  /** What the place is called. */
  nameOf: (place: Place) => string;
  /** What would be said below a cell. */
  belowOf: (place: CellPlace) => SaidBelow | null;
  /** What is published at a cell; null where nothing is expected. */
  publishedAt: (place: CellPlace) => FieldValues | null;
  /** What the author made of this place; undefined where nothing. */
  operationAt: (place: Place) => OperationForm | undefined;
  /** What the place would say. */
  valueAt: (place: Place) => FieldValues | null;
  refusalAt: (place: Place) => string | undefined;
  /** What has to be written there before it can be sent, once its author has tried to. */
  missingAt: (place: Place) => string | undefined;
  findingsAt: (place: Place) => Finding[];
  /** What people said about a cell, to whoever amends it. */
  saidAt: (place: CellPlace) => ReactNode[];
  set: (place: Place, proposed: FieldValues | null) => void;
  takePublished: (place: Place) => void;
  keepMine: (place: Place) => void;
  /** The same at several cells in one act, which is an operation for each. */
  atAll: (places: readonly CellPlace[]) => {
    set: (proposed: FieldValues | null) => void;
    /** These fields alone; what else each says stays. */
    change: (part: Partial<Expectation>) => void;
    /** The words of another cell, or nothing where that says nothing any more; the bar of each stays. */
    writeAs: (other: FieldValues | null) => void;
    takePublished: () => void;
    keepMine: () => void;
  };
  addRole: (role: string) => void;
  removeRole: (role: string) => void;
  setRetired: (retired: boolean) => void;
}

/** What there is to say about the places of a suggestion. */
export interface Remarks {
  refused: SaidPlace[];
  missing: SaidPlace[];
  findings: Finding[];
  said?: SaidAbout;
}

/** What people said about a cell, known by its id where it is published. */
export type SaidAbout = (cell: string | null, role: string, level: string) => ReactNode[];

export function useEditing(
  subject: Subject,
  allRoles: (LadderRole & { retired?: boolean })[],
  operations: OperationForm[],
  onChange: (operations: OperationForm[]) => void,
  { refused, missing, findings, said }: Remarks,
): Editing {
  const ladder = useLadder();
  const cells = useMemo(() => cellsOf(subject), [subject]);
  return useMemo(() => {
    const { profile } = subject;
    const mine = operations.filter((each) => each.skill === profile.id);
    const written = new Map(mine.map((each) => [placeKey(placeOf(each)), each]));
    const roles = model.rolesOf(operations, subject, allRoles);
    const at = (place: Place) => written.get(placeKey(place));
    const publishedAt = (place: CellPlace) => cells.get(placeKey(place)) ?? null;
    const valueAt = (place: Place) => {
      if (place.kind !== 'CELL') return model.valueAt(operations, subject, place);
      const operation = at(place);
      return operation ? (operation.proposed ?? null) : publishedAt(place);
    };
    return {
      subject,
      profile,
      roles,
      otherRoles: allRoles.filter((role) => !role.retired && !roles.some((each) => each.id === role.id)),
      closed: subject.retired
        ? !mine.some((each) => each.type === 'RestoreSkill')
        : mine.some((each) => each.type === 'RetireSkill'),
      changes: mine.length,
      nameOf: (place) => placeName(ladder, allRoles, place),
      belowOf: (place) => belowOf(profile.levels, place, valueAt),
      publishedAt,
      operationAt: at,
      valueAt,
      refusalAt: (place) => saidAt(refused, profile.id, place),
      missingAt: (place) => saidAt(missing, profile.id, place),
      findingsAt: (place) => findings.filter((each) => isAbout(each, profile.id, place)),
      saidAt: ({ role, level }) => {
        const known = profile.expectations.find((each) => each.role === role && each.level === level);
        return said?.(known?.cell ?? null, role, level) ?? [];
      },
      set: (place, proposed) => onChange(model.withValue(operations, subject, place, proposed)),
      takePublished: (place) => onChange(model.withPublished(operations, subject, place)),
      keepMine: (place) => {
        const operation = at(place);
        if (!operation) return;
        onChange(withOperation(operations, profile.id, place, model.onNewerBase(operation, subject)));
      },
      atAll: (places) => ({
        set: (proposed) => onChange(withValues(operations, subject, places, proposed)),
        change: (part) => onChange(withPart(operations, subject, places, part)),
        writeAs: (other) => onChange(withWordsOf(operations, subject, places, other)),
        takePublished: () => onChange(withAllPublished(operations, subject, places)),
        keepMine: () => onChange(withNewerBases(operations, subject, places)),
      }),
      addRole: (role) => onChange(model.withRole(operations, subject, role)),
      removeRole: (role) => onChange(model.withoutRole(operations, subject, role)),
      setRetired: (retired) => onChange(model.withRetired(operations, subject, retired)),
    };
  }, [ladder, cells, subject, allRoles, operations, onChange, refused, missing, findings, said]);
}

/** What is published at each cell. */
const cellsOf = ({ profile }: Subject): Map<string, FieldValues> =>
  new Map(profile.expectations.map((each) => [placeKey(cellAt(each.role, each.level)), fieldsOf(each)]));

function belowOf(
  levels: LevelStep[],
  { role, level }: CellPlace,
  valueAt: Editing['valueAt'],
): SaidBelow | null {
  const cells = levels.map((step) => {
    const { description = null, asBelow } = valueAt(cellAt(role, step.level)) ?? {};
    return { role, level: step.level, description, asBelow: asBelow ?? false };
  });
  return saidBelow({ levels }, role, level, cells);
}

const saidAt = (said: SaidPlace[], skill: string, place: Place): string | undefined =>
  said.find((each) => each.skill === skill && samePlace(each.place, place))?.message;

const isAbout = ({ skill, role, level }: Finding, id: string, place: Place): boolean => {
  if (skill.id !== id) return false;
  if (place.kind === 'CELL') return role?.id === place.role && level === place.level;
  return place.kind === 'SUMMARY' && role === null;
};

/** The refused operations by their places, since positions move while the author goes on writing. */
export function refusedPlaces(operations: OperationForm[], refusals: Map<number, string>): SaidPlace[] {
  return [...refusals].flatMap(([at, message]) => {
    const operation = operations[at];
    return operation ? [{ skill: operation.skill, place: placeOf(operation), message }] : [];
  });
}

/** What is still to be written, each at its place. */
export const missingPlaces = (operations: OperationForm[]): SaidPlace[] =>
  blanksOf(operations).map((each) => ({ ...each, message: t(`suggest.missing.${wordsAt(each.place)}`) }));

/** Where words can be missing. */
const wordsAt = ({ kind }: Place) => (kind === 'NAME' || kind === 'SLUG' || kind === 'GROUP' ? kind : 'CELL');
