import type { Document, NameEntry } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { editDistance } from '../search/spelling.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { formKey, initials, shortForms } from './forms.ts';
import { FIRST_NAMES } from './gazetteer/first-names.ts';
import { KNOWN_NAMES, type KnownName } from './gazetteer/known.ts';
import { PLACES } from './gazetteer/places.ts';
import { NO_NAMES } from './gazetteer/words.ts';
import { runsOf, type Usage, usageOf, wordsOf } from './runs.ts';
import type { NameKind } from './types.ts';
import { isInUse, type Sort } from './votes.ts';

/** A name of a document, before its mentions are looked for. */
export interface Detected {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
  readonly isUnsure?: boolean;
  /** What editors say that it is. */
  readonly role?: string | undefined;
}

/** A kind needs this weight of votes, and this share of all that were given. */
const ENOUGH = 0.9;
const MAJORITY = 0.6;
/** With less it is not offered. */
const SURE = 1.5;
/** A first word that stands for a whole name has no more than this share of votes for its being none. */
const LITTLE = 0.33;

/** First names this short differ by a letter without being the same. */
const SHORT_NAME = 4;

const known = new Map<string, KnownName>();
for (const entry of KNOWN_NAMES) for (const form of [entry.name, ...entry.aliases]) known.set(formKey(form), entry);

/**
 * Finds the names of a document: runs of capitalised words in its sentences (headings make none), weighed over the
 * whole document, with known names, "X (Y)", surnames and initials as further forms. Editors' entries win.
 */
export function detectNames(
  document: Document,
  sentences: readonly IndexedSentence[],
  entries: readonly NameEntry[],
): Detected[] {
  const { text } = document;
  const words = sentences.map(({ sentence: { start, end } }) => wordsOf(text.slice(start, end), start));
  const usage = usageOf(
    text,
    sentences.map(({ sentence }, i) => [sentence, words[i] ?? []]),
  );
  const tallies = new Map<string, Tally>();
  for (const [i, sentence] of sentences.entries())
    for (const run of runsOf(text, sentence.sentence.start, words[i] ?? [], usage))
      for (const candidate of candidatesOf(run, sentence, usage))
        count(candidate, run.opens && candidate.words[0] === run.words[0], tallies, usage);
  const things = thingsByInitials(tallies);
  const found = new Map<string, Detected>();
  for (const [key, { text: name, votes, inside }] of tallies) {
    const entry = knownIn(name);
    if (entry) {
      found.set(formKey(entry.name), entry);
      continue;
    }
    const kind = winner(votes);
    const weight = kind ? (votes.get(kind) ?? 0) : 0;
    // A lone word that only ever opens sentences needs more than its capital.
    if (!kind || name.length < 2 || !(inside || name.includes(' ') || weight > 1)) continue;
    if (things.has(name)) continue;
    found.set(key, { name, kind, aliases: [], ...(weight < SURE && { isUnsure: true }) });
  }
  const full = mergeForms([...found.values()], tallies);
  return withEntries(full, entries);
}

/** All occurrences of a candidate. */
interface Tally {
  readonly text: string;
  /** It stands where a capital says something. */
  inside: boolean;
  /** The short form that follows it in parentheses. */
  short: string | undefined;
  readonly votes: Map<Sort, number>;
}

function count(
  { text, words, votes, short }: Candidate,
  opens: boolean,
  tallies: Map<string, Tally>,
  usage: Usage,
): void {
  const [only, ...more] = words;
  if (only && more.length === 0) {
    if (NO_NAMES.has(only.text)) return;
    const isInside = usage.capital.has(only.lower);
    // "Shopkeepers say …": a word of the language that only opens sentences.
    if (opens && !isInside && (usage.lower.has(only.lower) || (isInUse(only) && !FIRST_NAMES.has(only.text)))) return;
  }
  const key = formKey(text);
  const tally: Tally = tallies.get(key) ?? {
    text,
    inside: false,
    short: undefined,
    votes: new Map<Sort, number>(),
  };
  tally.inside ||= !opens;
  tally.short ??= short;
  for (const [kind, weight] of Object.entries(votes) as [Sort, number][])
    tally.votes.set(kind, (tally.votes.get(kind) ?? 0) + weight);
  tallies.set(key, tally);
}

/** A known name that the text is, or begins with before a product's name ("Microsoft Azure"). */
function knownIn(text: string): KnownName | undefined {
  const whole = known.get(formKey(text));
  if (whole) return whole;
  const words = text.split(' ');
  const start = words.length > 1 ? known.get(formKey(words[0] ?? '')) : undefined;
  return start?.kind === 'company' && !FIRST_NAMES.has(words[0] ?? '') ? start : undefined;
}

/** Capitals that stand for things alone: "JWCC" where "Joint Warfighting Cloud Capability" is one. */
function thingsByInitials(tallies: ReadonlyMap<string, Tally>): Set<string> {
  const [things, bodies] = [new Set<string>(), new Set<string>()];
  for (const { text, votes } of tallies.values())
    if (text.includes(' ')) (winner(votes) === undefined ? things : bodies).add(initials(text));
  for (const body of bodies) things.delete(body);
  return things;
}

/** Little speaks for its being no name. */
function isHardlyNone(votes: ReadonlyMap<Sort, number>): boolean {
  return (votes.get('none') ?? 0) <= LITTLE * sumOf(votes);
}

const sumOf = (votes: ReadonlyMap<Sort, number>): number =>
  [...votes.values()].reduce((sum, weight) => sum + weight, 0);

function winner(votes: ReadonlyMap<Sort, number>): NameKind | undefined {
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[0] !== 'none' && best[1] >= ENOUGH && best[1] / sumOf(votes) >= MAJORITY ? best[0] : undefined;
}

/** Joins surnames, first names, initials and parenthesised short forms to the full names that they stand for. */
function mergeForms(names: readonly Detected[], tallies: ReadonlyMap<string, Tally>): Detected[] {
  const full = mergeVariants(names).map((name): Detected => ({ ...name, aliases: formsOf(name, tallies) }));
  const owners = new Map<string, Set<Detected>>();
  for (const name of full)
    for (const alias of name.aliases) {
      const key = formKey(alias);
      owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
  return full.filter((name) => {
    const others = [...(owners.get(formKey(name.name)) ?? [])].filter((other) => other !== name);
    // "Sam" stands for Sam Altman and is nobody of his own.
    return others.length === 0;
  });
}

/** "Kristin Wilkins" and "Kristen Wilkins" are one person, written once otherwise. */
function mergeVariants(names: readonly Detected[]): Detected[] {
  const kept = new Map<Detected, string[]>();
  const bySurname = new Map<string, Detected[]>();
  for (const name of names) {
    const [first = '', ...rest] = name.kind === 'person' ? name.name.split(' ') : [];
    const namesakes = bySurname.get(rest.join(' ')) ?? [];
    const other = namesakes.find((known) => isVariant(first, known.name.split(' ')[0] ?? ''));
    if (other) kept.get(other)?.push(name.name);
    else {
      kept.set(name, [...name.aliases]);
      if (rest.length > 0) bySurname.set(rest.join(' '), [...namesakes, name]);
    }
  }
  return [...kept].map(([name, aliases]) => ({ ...name, aliases }));
}

const isVariant = (a: string, b: string): boolean => a.length > SHORT_NAME && editDistance(a, b, 1) <= 1;

function formsOf(name: Detected, tallies: ReadonlyMap<string, Tally>): string[] {
  const forms = new Set([...name.aliases, ...shortForms(name.name, name.kind)]);
  for (const form of [name.name, ...name.aliases]) {
    const short = tallies.get(formKey(form))?.short;
    if (short !== undefined) forms.add(short);
  }
  const letters = initials(name.name);
  if (name.kind !== 'person' && letters.length >= 2 && tallies.has(formKey(letters))) forms.add(letters);
  const [first, ...more] = name.name.split(' ');
  // "Kestrel" of "Kestrel Brands", written alone and no place.
  const alone = first === undefined ? undefined : tallies.get(formKey(first));
  if (
    name.kind !== 'person' &&
    (more.length === 1 || more[0] === '&') &&
    first &&
    alone?.inside &&
    !PLACES.has(first) &&
    isHardlyNone(alone.votes)
  )
    forms.add(first);
  if (name.kind === 'person' && more.length > 0 && first && FIRST_NAMES.has(first) && tallies.has(formKey(first)))
    forms.add(first);
  return [...forms];
}

function withEntries(names: readonly Detected[], entries: readonly NameEntry[]): Detected[] {
  if (entries.length === 0) return [...names];
  const kept = new Set(names);
  const byForm = new Map<string, Set<Detected>>();
  for (const name of names)
    for (const form of [name.name, ...name.aliases])
      byForm.set(formKey(form), (byForm.get(formKey(form)) ?? new Set()).add(name));
  const added: Detected[] = [];
  for (const entry of entries) {
    // A form of two names says nothing of which is meant.
    const before = [entry.name, ...(entry.aliases ?? [])].flatMap((form) => {
      const [only, ...more] = byForm.get(formKey(form)) ?? [];
      return only && more.length === 0 ? [only] : [];
    });
    for (const name of before) kept.delete(name);
    if (entry.not) continue;
    const kind = entry.kind ?? before[0]?.kind ?? 'company';
    const aliases = [
      ...(entry.aliases ?? []),
      ...before.flatMap((name) => name.aliases),
      ...shortForms(entry.name, kind),
    ];
    added.push({ name: entry.name, kind, aliases: [...new Set(aliases)], role: entry.role });
  }
  return [...kept, ...added];
}
