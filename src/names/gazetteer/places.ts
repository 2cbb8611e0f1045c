import { gazetteer } from './gazetteer.ts';

/** Places of the earth in English-language news. */
export const PLACES: ReadonlySet<string> = new Set(['countries', 'cities', 'states', 'regions'].flatMap(gazetteer));

/** Adjectives and nouns of nations, religions, languages, the adherents of parties and continents. */
export const DEMONYMS: ReadonlySet<string> = new Set(['peoples', 'adherents'].flatMap(gazetteer));
