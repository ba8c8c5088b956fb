import type { en } from '../profile/messages';

/** A message is a sentence with {places}, or one sentence for each plural form, chosen by `count`. */
export type Message = string | ({ [form in Intl.LDMLPluralRule]?: string } & { other: string });
export type Key = keyof typeof en;

/** The sentences of one locale. */
export type Catalogue = Partial<Record<Key, Message>>;
