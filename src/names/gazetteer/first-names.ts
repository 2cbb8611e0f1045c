import { gazetteer } from './gazetteer.ts';

/** First names that are common in English-language news. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(gazetteer('first-names'));

/** Surnames that are written before the first name: "Kim", "Xi". */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(gazetteer('family-names-first'));

/** Surnames that look like a plural: "Brooks". */
export const SURNAMES_IN_S: ReadonlySet<string> = new Set(gazetteer('surnames-in-s'));

/** Surnames that are words of the language, too: "Walker". */
export const SURNAMES_IN_USE: ReadonlySet<string> = new Set(gazetteer('surnames-in-use'));

/** Surnames, in lower case, that also end the names of things: "hall". */
export const SURNAMES_OF_THINGS: ReadonlySet<string> = new Set(gazetteer('surnames-of-things'));
