import { problems } from './messages';
import { storage } from './storage';

type Own = typeof problems;

/** All sentences by their keys. Each room adds its own, in its `messages.ts`, and every file that says one imports that. */
export interface Sentences extends Own {}

/** A message is a sentence with {places}, or one sentence for each plural form, chosen by `count`. */
type Message = string | ({ [form in Intl.LDMLPluralRule]?: string } & { other: string });
type SentenceKey = keyof Sentences;

type Catalogue = Record<string, Message>;

/** All sentences of a room, in another language. */
export type Whole<S> = { [K in keyof S]: Message };

/** How the sentences of other languages are fetched, by their locales. */
type Locales = Record<string, () => Promise<Catalogue>>;

type Places<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Places<Rest> : never;
type PlacesOf<M> = M extends string ? Places<M> : 'count' | { [F in keyof M]: Places<M[F]> }[keyof M];
type Params<K extends SentenceKey> = { [P in PlacesOf<Sentences[K]> & string]: string | number };
type Args<K extends SentenceKey> = [PlacesOf<Sentences[K]>] extends [never] ? [] : [params: Params<K>];

const CHOSEN = 'rungs.locale';
const english: Catalogue = { ...problems };
const others: Locales = {};
let current = { locale: 'en', messages: english, plural: new Intl.PluralRules('en') };

/** Takes the sentences of a room as it is loaded, which is before it says anything. */
export function learn<const S extends Catalogue>(sentences: S): S {
  Object.assign(english, sentences);
  return sentences;
}

/** Takes how other languages are fetched, each whole: before one is spoken. */
export const offerLocales = (locales: Locales): Locales => Object.assign(others, locales);

export const locale = (): string => current.locale;

/** Loads a locale's sentences; call before the first render. Where they do not arrive, English is spoken this time. */
export async function speak(wanted: string): Promise<void> {
  const fetched = Object.hasOwn(others, wanted) ? others[wanted]?.() : undefined;
  const messages = await fetched?.catch(() => undefined);
  const locale = messages ? wanted : 'en';
  current = { locale, messages: messages ?? english, plural: new Intl.PluralRules(locale) };
}

export const chosenLocale = (): string => storage.read(CHOSEN) ?? 'en';

/** Chooses what is spoken from the next page on that is loaded whole. */
export const chooseLocale = (locale: string): boolean => storage.write(CHOSEN, locale);

/** The sentence of a key in the reader's language. */
export function t<K extends SentenceKey>(key: K, ...[params]: Args<K>): string {
  const values: Record<string, string | number> = params ?? {};
  const message: Message = current.messages[key] ?? english[key] ?? key;
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
