import { BODY_WORDS, COMPANY_ENDS, THING_ENDS } from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold, tokenize } from '../../language/tokens.ts';
import { formKey, initials } from '../../names/link/forms.ts';
import { isPlaceName } from '../../names/typed-text.ts';
import type { Named } from './typed-names.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu;

/** Whether many names have this word, so that alone it does not show which is meant. */
const isGeneric = (word: string): boolean => COMPANY_ENDS.has(word) || BODY_WORDS.has(word) || THING_ENDS.has(word);

/**
 * Whether a text has a name in any form that its letters show: as the same name of the stories, by initials or spelt
 * out, by a surname. Of a name that ends as many do ("… Space Center") most other words must be there.
 *
 * @param there The names of that text.
 */
export function holdsName(text: string, there: readonly Named[], named: Named): boolean {
  // "NSW" of "New South Wales".
  if (there.some((other) => isAbbreviation(named, other) || isAbbreviation(other, named))) return true;
  if (named.sort === 'place') return holdsPlace(text, named.text);
  if (named.name && there.some(({ name }) => name === named.name)) return true;
  const words = (named.text.match(WORD) ?? []).map((word) => fold(word).replace(/'s?$/, ''));
  if (there.some((other) => isFormOf(words, other))) return true;
  const terms = new Set(tokenize(text).map(({ term }) => term));
  const isThere = (word: string): boolean => tokenize(word).every(({ term, extra }) => extra || terms.has(term));
  const distinctive = words.filter((word) => !isGeneric(word) && !STOP_WORDS.has(word));
  if (named.name || distinctive.length === 0) return words.every(isThere);
  if (distinctive.length < words.length) return distinctive.filter(isThere).length * 2 > distinctive.length;
  return isThere(words.at(-1) ?? '');
}

/** Whether all words are in one form of a name: "Erel" of Tomas Erel. */
function isFormOf(words: readonly string[], { name, text }: Named): boolean {
  const forms = [text, ...(name ? [name.name, ...name.aliases] : [])].map((form) => formKey(form).split(' '));
  return forms.some((form) => words.every((word) => form.includes(formKey(word))));
}

const isAbbreviation = (short: Named, long: Named): boolean =>
  short.text.length > 1 && short.text.replaceAll('.', '') === initials(long.text);

/** A country and its people begin with the same four letters, except these. */
const PEOPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'amer',
    usa: 'amer',
    uk: 'brit',
    france: 'fren',
    spain: 'span',
    dutch: 'neth',
    switzerland: 'swis',
    wales: 'wels',
  }),
);

/** Names of a country, of its people and of what is theirs, in small letters, by the country. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  ['us usa america american americans united-states', 'uk britain british britons united-kingdom'].flatMap((names) => {
    const [country = '', ...others] = names.split(' ');
    return [country, ...others].map((name) => [name.replace('-', ' '), country] as const);
  }),
);

/** What place a word or a name is, or is of: the same for "Nigeria" and "Nigerian"; nothing where it is none. */
export function placeKey(written: string): string | undefined {
  if (!/^\p{Lu}|^usa?$|^uk$/iu.test(written) || written.length > LONGEST_PLACE) return undefined;
  const folded = fold(written).replaceAll('.', '').replace(/'s?$/, '');
  const country = COUNTRIES.get(folded);
  if (country !== undefined && (/^\p{Lu}/u.test(written) || folded !== 'us')) return country;
  return isPlaceName(written) ? peoplesOf(written).join() : undefined;
}
/** In UTF-16 code units. Set by hand. */
const LONGEST_PLACE = 40;

function holdsPlace(text: string, place: string): boolean {
  const there = new Set(peoplesOf(text));
  return peoplesOf(place).every((people) => there.has(people));
}

const peoplesOf = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).map((word) => PEOPLES.get(fold(word)) ?? fold(word).slice(0, 4));
