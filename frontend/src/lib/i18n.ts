import { en } from '../profile/messages';
import type { Catalogue, Key, Message } from './catalogue';
import { storage } from './storage';

type Places<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Places<Rest> : never;
type PlacesOf<M> = M extends string ? Places<M> : 'count' | { [F in keyof M]: Places<M[F]> }[keyof M];
type Params<K extends Key> = { [P in PlacesOf<(typeof en)[K]> & string]: string | number };
type Args<K extends Key> = [PlacesOf<(typeof en)[K]>] extends [never] ? [] : [params: Params<K>];

/** Locales beside English; each may be partial, English fills the gaps. */
const OTHERS: Record<string, () => Promise<Catalogue>> = {
  pl: async () => (await import('../app/pl')).pl,
};

const CHOSEN = 'rungs.locale';
let current = { locale: 'en', messages: en as Catalogue, plural: new Intl.PluralRules('en') };

export const locale = (): string => current.locale;
export const locales = (): string[] => ['en', ...Object.keys(OTHERS)];

/** Loads a locale's sentences; call before the first render. */
export async function speak(wanted: string): Promise<void> {
  const messages = await OTHERS[wanted]?.();
  const locale = messages ? wanted : 'en';
  current = { locale, messages: messages ?? en, plural: new Intl.PluralRules(locale) };
}

export const chosenLocale = (): string => storage.read(CHOSEN) ?? 'en';
export const chooseLocale = (wanted: string): boolean => storage.write(CHOSEN, wanted);

/** The sentence of a key in the reader's language. */
export function t<K extends Key>(key: K, ...[params]: Args<K>): string {
  const values: Record<string, string | number> = params ?? {};
  const message: Message = current.messages[key] ?? en[key];
  const sentence = typeof message === 'string' ? message : (message[form(values.count)] ?? message.other);
  return sentence.replace(/\{(\w+)\}/g, (whole, place: string) => shown(values[place]) ?? whole);
}

function form(count: string | number | undefined): Intl.LDMLPluralRule {
  return typeof count === 'number' ? current.plural.select(count) : 'other';
}

function shown(value: string | number | undefined): string | undefined {
  return typeof value === 'number' ? figure(value) : value;
}

/** Several things in one sentence: "Lena, Omar, and Ada". */
export const listed = (parts: string[]): string => new Intl.ListFormat(current.locale).format(parts);

/** A number as the reader writes it. */
export const figure = (number: number): string => number.toLocaleString(current.locale);

const COUNTED_UP_TO = 99;

/** A count that the server stops at a hundred, as it is shown: from there on it says no more than that there are more. */
export const counted = (count: number): string | number =>
  count > COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : count;
