import type { Document, NameEntry } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { withEntries } from './entries.ts';
import { formKey } from './forms.ts';
import { FIRST_NAMES } from './gazetteer/first-names.ts';
import { KNOWN, type KnownName } from './gazetteer/known.ts';
import { mergeForms, withShort } from './merge.ts';
import { tallyOf, thingsByInitials, weightOf, winner } from './tallies.ts';
import type { Detected } from './types.ts';

/** With less it is not offered. */
const SURE = 1.5;

/**
 * Finds the names of a document: runs of capitalised words in its sentences (headings make none), weighed over the
 * whole document, with known names, "X (Y)", surnames and initials as further forms. Editors' entries win.
 */
export function detectNames(
  document: Document,
  sentences: readonly IndexedSentence[],
  entries: readonly NameEntry[],
): Detected[] {
  const { tallies, heads } = tallyOf(document.text, sentences);
  const things = thingsByInitials(tallies);
  const found = new Map<string, Detected>();
  for (const [key, { text: name, votes, inside }] of tallies) {
    const entry = knownIn(name);
    if (entry) {
      const before = found.get(formKey(entry.name)) ?? entry;
      const isWritten = KNOWN.has(key) || !isForm(name);
      found.set(formKey(entry.name), { ...before, aliases: [...before.aliases, ...(isWritten ? [] : [name])] });
      continue;
    }
    const kind = winner(votes);
    const weight = weightOf(votes);
    // A lone word that only ever opens sentences needs more than its capital.
    if (!kind || name.length < 2 || !(inside || name.includes(' ') || weight > 1)) continue;
    if (things.has(name)) continue;
    found.set(key, { name, kind, aliases: [], ...(weight < SURE && { isUnsure: true }) });
  }
  const full = withShort(mergeForms([...found.values()], tallies), heads);
  return withEntries(full, entries);
}

/** "US State Department" is the State Department. */
const OF_STATE = /^(?:US|U\.S\.|United States|UK|U\.K\.|United Kingdom) /;

/** The list is in American spelling. */
const inAmerican = (text: string): string =>
  text
    .replace('Organis', 'Organiz')
    .replace('Centre', 'Center')
    .replace('Defence', 'Defense')
    .replace('Labour', 'Labor');

/** A known name in another spelling or with its country. */
const isForm = (text: string): boolean =>
  KNOWN.has(formKey(inAmerican(text))) || KNOWN.has(formKey(text.replace(OF_STATE, '')));

/** A known name that the text is, or begins with before a product's name ("Microsoft Azure"). */
function knownIn(text: string): KnownName | undefined {
  const whole = [text, inAmerican(text), text.replace(OF_STATE, '')]
    .map((form) => KNOWN.get(formKey(form)))
    .find(Boolean);
  if (whole) return whole;
  const words = text.split(' ');
  const start = words.length > 1 ? KNOWN.get(formKey(words[0] ?? '')) : undefined;
  return start?.kind === 'company' && !FIRST_NAMES.has(words[0] ?? '') ? start : undefined;
}
