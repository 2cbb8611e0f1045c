import type { Document, NameEntry } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { type KnownName, knownName } from '../gazetteer/known.ts';
import { PLACES } from '../gazetteer/places.ts';
import { mergeForms, withShort } from '../link/coreference.ts';
import { withEntries } from '../link/editor-entries.ts';
import { formKey } from '../link/forms.ts';
import { remembered } from '../remembered.ts';
import type { Detected } from '../types.ts';
import { isDivided, shortForThings, tallyOf, thingsByInitials, weightOf, winner } from './tally.ts';

/** Weight of votes below which a name is found when it is asked for and never offered. Set by hand. */
const SURE = 1.5;

/**
 * Finds the names of a document: phrases of capitalised words in its sentences, with votes that are added up over the
 * whole document. Headings make no names, as every word in them may have a capital. Known names, "X (Y)", surnames and
 * initials are further forms. Editors' entries win.
 */
export function detectNames(
  document: Document,
  sentences: readonly IndexedSentence[],
  entries: readonly NameEntry[],
): Detected[] {
  const { tallies, heads } = tallyOf(document.text, sentences);
  const things = thingsByInitials(tallies);
  // "Ice Cream Cup (ICC)": what the text says of a short form counts more than what is known.
  const spelledOut = shortForThings(tallies);
  const found = new Map<string, Detected>();
  const isAmerican = AMERICA.test(document.text);
  for (const [key, { text: name, votes, inside }] of tallies) {
    const { entry: known, form } = knownIn(name);
    if (known && !spelledOut.has(name)) {
      const entry = known.name === `US ${name}` && !isAmerican ? { ...known, name, aliases: [] } : known;
      const before = found.get(formKey(entry.name)) ?? entry;
      found.set(formKey(entry.name), form === undefined ? before : { ...before, aliases: [...before.aliases, form] });
      continue;
    }
    const kind = winner(votes);
    const weight = weightOf(votes);
    // A single word that only opens sentences needs more than its capital.
    if (!kind || name.length < 2 || !(inside || name.includes(' ') || weight > 1)) continue;
    if (things.has(name)) continue;
    const isUnsure = weight < SURE || isDivided(votes, kind === 'person' && isFullName(name));
    found.set(key, { name, kind, aliases: [], ...(isUnsure && { isUnsure }) });
  }
  const full = withShort(mergeForms([...found.values()], tallies), heads);
  return withEntries(full, entries);
}

/** "Dana Kilbride": a first name and more. */
const isFullName = (name: string): boolean => name.includes(' ') && FIRST_NAMES.has(name.split(' ', 1)[0] ?? '');

/** "US State Department" is the State Department. */
const OF_STATE = /^(?:US|U\.S\.|United States|UK|U\.K\.|United Kingdom) /;

const OF_FIRM = /^(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|plc|PLC|AG|SA|NV|Group|Holdings)\.?$/;

/** Where none of these is written, "the Senate" may be another country's. */
const AMERICA = /\b(?:US|U\.S|USA|United States|Americans?|Washington)\b/;

/** A text in American spelling, as the list of known names has it. */
const inAmerican = (text: string): string =>
  text
    .replace('Organis', 'Organiz')
    .replace('Centre', 'Center')
    .replace('Defence', 'Defense')
    .replace('Labour', 'Labor');

/**
 * The known name that a text is, or that it begins with before a product's name ("Microsoft Azure").
 *
 * @returns Nothing of any other text; `form`: the text, where it is the name in another spelling or with its country.
 */
const knownIn = remembered((text): { readonly entry?: KnownName; readonly form?: string } => {
  const whole = knownName(text);
  if (whole) return { entry: whole };
  const other =
    knownName(inAmerican(text)) ??
    knownName(text.replace(OF_STATE, '')) ??
    knownName(text.replace(/^United States /, 'US ').replace(/^United Nations /, 'UN '));
  if (other) return { entry: other, form: text };
  const [first = '', ...more] = text.split(' ');
  const start = more.length > 0 && !FIRST_NAMES.has(first) ? knownName(first) : undefined;
  if (start?.kind !== 'company') return {};
  // "Quorvin Inc", "Quorvin Norway" is the company, "Quorvin Console" a thing of theirs.
  return more.every((word) => OF_FIRM.test(word) || PLACES.has(word)) ? { entry: start, form: text } : { entry: start };
});
