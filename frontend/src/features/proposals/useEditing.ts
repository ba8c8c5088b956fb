import { useMemo } from 'react';
import type { FieldValues, OperationForm, SkillProfile } from '../../lib/api';
import {
  onNewerBase,
  operationAt,
  operationFrom,
  type Place,
  placeOf,
  publishedAt,
  samePlace,
  withOperation,
} from './suggestion';

/** A sentence of refusal and the place that it is about. */
export interface RefusedPlace {
  place: Place;
  message: string;
}

/** What the editors of a profile's places read and do. */
export interface Editing {
  profile: SkillProfile;
  /** What the author made of this place; undefined where nothing. */
  operationAt: (place: Place) => OperationForm | undefined;
  /** What the place would say. */
  valueAt: (place: Place) => FieldValues | null;
  refusalAt: (place: Place) => string | undefined;
  set: (place: Place, proposed: FieldValues | null) => void;
  takePublished: (place: Place) => void;
  keepMine: (place: Place) => void;
}

export function useEditing(
  profile: SkillProfile,
  operations: OperationForm[],
  onChange: (operations: OperationForm[]) => void,
  refused: RefusedPlace[],
): Editing {
  return useMemo(() => {
    const at = (place: Place) => operationAt(operations, profile.id, place);
    const put = (place: Place, next: OperationForm | null) =>
      onChange(withOperation(operations, profile.id, place, next));
    return {
      profile,
      operationAt: at,
      valueAt: (place) => {
        const operation = at(place);
        return operation ? (operation.proposed ?? null) : publishedAt(profile, place);
      },
      refusalAt: (place) => refused.find((each) => samePlace(each.place, place))?.message,
      set: (place, proposed) => {
        const operation = at(place);
        const base = operation ? (operation.base ?? null) : publishedAt(profile, place);
        put(place, operationFrom(profile.id, place, base, proposed));
      },
      takePublished: (place) => put(place, null),
      keepMine: (place) => {
        const operation = at(place);
        if (operation) put(place, onNewerBase(operation, profile));
      },
    };
  }, [profile, operations, onChange, refused]);
}

/** The refused operations by their places, since positions move while the author goes on writing. */
export function refusedPlaces(operations: OperationForm[], refusals: Map<number, string>): RefusedPlace[] {
  return [...refusals].flatMap(([at, message]) => {
    const operation = operations[at];
    return operation ? [{ place: placeOf(operation), message }] : [];
  });
}
