import type { Document, NameEntry } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { fold } from '../search/tokens.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { formKey, initials, shortForms } from './forms.ts';
import { KNOWN_NAMES, type KnownName } from './gazetteer/known.ts';
import { FIRST_NAMES, NO_NAMES } from './gazetteer/words.ts';
import { runsOf, wordsOf } from './runs.ts';
import type { NameKind } from './types.ts';

/** A name of a document, before its mentions are looked for. */
export interface Detected {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
}

/** A kind needs this weight of votes, and this share of all that were given. */
const ENOUGH = 1.5;
const MAJORITY = 0.6;

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
  const lowered = loweredWords(document, sentences);
  const tallies = new Map<string, { text: string; count: number; votes: Map<NameKind | 'none', number> }>();
  for (const sentence of sentences) {
    const { start, end } = sentence.sentence;
    for (const run of runsOf(document.text, start, end, lowered))
      for (const candidate of candidatesOf(run, sentence))
        count(candidate, run.opensSentence && candidate.words[0] === run.words[0], tallies, lowered);
  }
  const found = new Map<string, Detected>();
  for (const [key, { text, votes }] of tallies) {
    const entry = knownIn(text);
    if (entry) {
      found.set(formKey(entry.name), entry);
      continue;
    }
    const kind = winner(votes);
    if (kind && text.length > 1) found.set(key, { name: text, kind, aliases: [] });
  }
  const full = mergeForms([...found.values()], tallies, document);
  return withEntries(full, entries);
}

/** Words that the document writes without a capital somewhere. */
function loweredWords(document: Document, sentences: readonly IndexedSentence[]): Set<string> {
  const lowered = new Set<string>();
  for (const { sentence } of sentences)
    for (const word of wordsOf(document.text.slice(sentence.start, sentence.end), 0))
      if (!word.capital) lowered.add(fold(word.text));
  return lowered;
}

function count(
  { text, words, votes }: Candidate,
  opens: boolean,
  tallies: Map<string, { text: string; count: number; votes: Map<NameKind | 'none', number> }>,
  lowered: ReadonlySet<string>,
): void {
  const [only, ...more] = words;
  if (only && more.length === 0 && (NO_NAMES.has(only.text) || (opens && lowered.has(fold(only.text))))) return;
  const key = formKey(text);
  const tally = tallies.get(key) ?? { text, count: 0, votes: new Map<NameKind | 'none', number>() };
  tally.count += 1;
  for (const [kind, weight] of Object.entries(votes) as [NameKind | 'none', number][])
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

function winner(votes: ReadonlyMap<NameKind | 'none', number>): NameKind | undefined {
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[0] !== 'none' && best[1] >= ENOUGH && best[1] / all >= MAJORITY ? best[0] : undefined;
}

/** Joins surnames, initials and parenthesised short forms to the full names that they stand for. */
function mergeForms(
  names: readonly Detected[],
  tallies: ReadonlyMap<string, { text: string }>,
  document: Document,
): Detected[] {
  const shortOf = new Map<string, Detected[]>();
  for (const name of names)
    for (const short of shortForms(name.name, name.kind))
      shortOf.set(formKey(short), [...(shortOf.get(formKey(short)) ?? []), name]);
  return names
    .filter(
      (name) =>
        !shortOf.has(formKey(name.name)) || (shortOf.get(formKey(name.name)) ?? []).every((other) => other === name),
    )
    .map((name) => {
      const aliases = new Set([...name.aliases, ...shortForms(name.name, name.kind)]);
      const behind = document.text.indexOf(`${name.name} (`);
      const short =
        behind < 0
          ? undefined
          : /^\((["“]?)(\p{Lu}[\p{L}\p{N}.&-]{1,11})\1["”]?\)/u.exec(
              document.text.slice(behind + name.name.length + 1),
            )?.[2];
      if (short !== undefined) aliases.add(short);
      const letters = initials(name.name);
      if (name.kind !== 'person' && letters.length >= 2 && tallies.has(formKey(letters))) aliases.add(letters);
      return { ...name, aliases: [...aliases] };
    });
}

function withEntries(names: readonly Detected[], entries: readonly NameEntry[]): Detected[] {
  if (entries.length === 0) return [...names];
  const kept = new Set(names);
  const byForm = new Map(
    names.flatMap((name) => [name.name, ...name.aliases].map((form) => [formKey(form), name] as const)),
  );
  const added: Detected[] = [];
  for (const entry of entries) {
    const before = [entry.name, ...(entry.aliases ?? [])].flatMap((form) => byForm.get(formKey(form)) ?? []);
    for (const name of before) kept.delete(name);
    if (entry.not) continue;
    const kind = entry.kind ?? before[0]?.kind ?? 'company';
    const aliases = [
      ...(entry.aliases ?? []),
      ...before.flatMap((name) => name.aliases),
      ...shortForms(entry.name, kind),
    ];
    added.push({ name: entry.name, kind, aliases: [...new Set(aliases)] });
  }
  return [...kept, ...added];
}
