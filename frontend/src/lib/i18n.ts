import { problems } from './messages';
import { storage } from './storage';

type Own = typeof problems;

/** All sentences by their keys. Each room adds its own, in its `messages.ts`. */
export interface Sentences extends Own {}

/** A message is a sentence with {places}, or one sentence for each plural form, chosen by `count`. */
type Message = string | ({ [form in Intl.LDMLPluralRule]?: string } & { other: string });
type SentenceKey = keyof Sentences;

/** The sentences of one locale; English fills the gaps. */
export type Catalogue = Partial<Record<SentenceKey, Message>>;

type Places<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Places<Rest> : never;
type PlacesOf<M> = M extends string ? Places<M> : 'count' | { [F in keyof M]: Places<M[F]> }[keyof M];
type Params<K extends SentenceKey> = { [P in PlacesOf<Sentences[K]> & string]: string | number };
type Args<K extends SentenceKey> = [PlacesOf<Sentences[K]>] extends [never] ? [] : [params: Params<K>];

const CHOSEN = 'rungs.locale';
let english: Catalogue = problems;
let others: Record<string, () => Promise<Catalogue>> = {};
let current = { locale: 'en', messages: english, plural: new Intl.PluralRules('en') };

/** Takes the sentences of all rooms, and how those of other locales are fetched: once, before anything is said. */
export function learn(sentences: Sentences, locales: typeof others): void {
  english = sentences;
  others = locales;
  current = { ...current, messages: english };
}

export const locale = (): string => current.locale;

/** Loads a locale's sentences; call before the first render. */
export async function speak(wanted: string): Promise<void> {
  const messages = await others[wanted]?.();
  const locale = messages ? wanted : 'en';
  current = { locale, messages: messages ?? english, plural: new Intl.PluralRules(locale) };
}

export const chosenLocale = (): string => storage.read(CHOSEN) ?? 'en';

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
