import { editDistance } from '../language/edit-distance.ts';
import type { Span } from '../language/span.ts';
import { tolerance } from '../language/spelling.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import type { Steps } from '../library/steps.ts';
import type { Story } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { FormMatcher } from './link/form-matcher.ts';
import { formKey } from './link/forms.ts';
import { type MentionsBySentence, mentionsBySentence, NO_MENTIONS } from './mentions-by-sentence.ts';
import type { Mention, Name } from './types.ts';

/**
 * What a look-up found: one name, several for an ambiguous form, or for `none` the nearest as offers. `part`: what was
 * typed is one word of the name, such as a first name; `near`: it is misspelt; `office`: it is what the story says of them.
 */
export interface LookUp {
  readonly names: readonly Name[];
  readonly match: 'exact' | 'part' | 'near' | 'office' | 'none';
}

/** A name and its place in a text. */
export interface NamedSpan extends Span {
  readonly name: Name;
}

/** Names that are offered where none is found. Set by hand. */
const MOST_OFFERS = 5;
/** Words that begin as typed, from which on the names are read one by one, most prominent first. Set by hand, for speed. */
const FEW = 1_000;
/** Letters of a name up to which it is not found with its words run together. Set by hand. */
const SHORT = 4;
/** Names in a step. Set by hand. */
const A_STEP = 100;
/** Edits between what was typed and a name that is still offered, at most. Set by hand. */
const FARTHEST = 4;

/** The names of a library, found by any of their forms. */
export class NameIndex {
  /** Most prominent first. */
  readonly names: readonly Name[];
  #inSentence: MentionsBySentence = NO_MENTIONS;
  readonly #matcher: FormMatcher<Name>;
  readonly #byFingerprint = new Map<string, Name>();
  readonly #byKey = new Map<string, Name[]>();
  /** The keys of each name's forms. */
  readonly #forms = new Map<Name, readonly Form[]>();
  /** Names by their keys without spaces. */
  readonly #joined = new Map<string, Name[]>();
  #byStory: ReadonlyMap<Story, readonly Name[]> = new Map();
  /** The folded forms of all names, and the words of these, sorted by code unit. */
  #sorted: SortedWords = { words: [], names: [] };

  /** @param names Most prominent first. */
  private constructor(names: readonly Name[], matcher: FormMatcher<Name>) {
    this.names = names;
    this.#matcher = matcher;
  }

  /**
   * Indexes names in steps of a hundred or so.
   *
   * @param keys Of each name's forms, where they are known.
   */
  static *of(given: readonly Name[], keys?: ReadonlyMap<Name, readonly string[]>): Steps<NameIndex> {
    const names = [...given].sort(byProminence);
    const matcher = new FormMatcher<Name>();
    const index = new NameIndex(names, matcher);
    for (const [at, name] of names.entries()) {
      index.#add(name, keys?.get(name) ?? keysOf(name));
      if (at % A_STEP === 0) yield;
    }
    index.#inSentence = yield* mentionsBySentence(names);
    const words = new Map<string, number[]>();
    for (const [at, forms] of [...index.#forms.values()].entries()) {
      for (const word of new Set(forms.flatMap(({ key }) => [key, ...key.split(' ')]))) appendTo(words, word, at);
      if (at % A_STEP === 0) yield;
    }
    const sorted: { words: string[]; names: number[] } = { words: [], names: [] };
    for (const some of byFirstLetter(words.keys())) {
      for (const word of some.sort())
        for (const at of words.get(word) ?? []) {
          sorted.words.push(word);
          sorted.names.push(at);
        }
      yield;
    }
    index.#sorted = sorted;
    index.#byStory = yield* byStory(names);
    return index;
  }

  /** @param keys Of its forms: of the name, then of each alias. */
  #add(name: Name, keys: readonly string[]): void {
    this.#byFingerprint.set(name.fingerprint, name);
    this.#matcher.add(name.name, name, keys[0]);
    for (const [at, alias] of name.aliases.entries()) this.#matcher.add(alias, name, keys[at + 1]);
    const different = [...new Set(keys)];
    this.#forms.set(
      name,
      different.map((key) => ({ key, letters: lettersOf(key) })),
    );
    for (const key of different) {
      appendTo(this.#byKey, key, name);
      const joined = key.replaceAll(' ', '');
      if (joined.length > SHORT) appendTo(this.#joined, joined, name);
    }
  }

  /** The name with this fingerprint, unless a document that mentions it has changed. */
  withFingerprint(fingerprint: string): Name | undefined {
    return this.#byFingerprint.get(fingerprint);
  }

  /** Names that a story mentions, most often first; without a story all names. */
  in(story?: Story): readonly Name[] {
    if (!story) return this.names;
    return this.#byStory.get(story) ?? [];
  }

  /** The names that may be offered to a reader who typed nothing. */
  offered(story?: Story): readonly Name[] {
    return this.in(story).filter(({ isUnsure }) => !isUnsure);
  }

  /** Names by any form, whatever its case, accents, hyphens and possessive; if there is none, the nearest. */
  lookUp(typed: string, story?: Story): LookUp {
    const there = this.in(story);
    const key = formKey(typed);
    const joined = key.replaceAll(' ', '');
    const exact = (this.#byKey.get(key) ?? this.#byKey.get(joined) ?? this.#joined.get(joined) ?? []).filter((name) =>
      there.includes(name),
    );
    if (exact.length > 0) return { names: exact, match: 'exact' };
    if (key === '') return { names: there.slice(0, MOST_OFFERS), match: 'none' };
    const having = new Set(STOP_WORDS.has(key) ? [] : this.#namesWith(key));
    const part = having.size > 0 ? there.filter((name) => having.has(name)) : [];
    if (part.length > 0) return { names: part, match: 'part' };
    const near = this.#nearest(key, there, tolerance(key.length));
    if (near.length > 0) return { names: near, match: 'near' };
    const limit = Math.min(FARTHEST, Math.ceil(key.length / 2));
    return { names: this.#nearest(key, there, limit).slice(0, MOST_OFFERS), match: 'none' };
  }

  /** Names with a word that begins with what was typed, most prominent first; all names for an empty text. */
  complete(typed: string, story?: Story, limit = 25): Name[] {
    const key = formKey(typed);
    const isWord = !key.includes(' ');
    const begins = (name: Name): boolean =>
      this.#forms.get(name)?.some((form) => form.key.startsWith(key) || (isWord && form.key.includes(` ${key}`))) ===
      true;
    const found = story
      ? this.offered(story).filter(begins).sort(byProminence).slice(0, limit)
      : this.#beginningWith(key, limit, begins);
    if (found.length === 0) {
      const { names, match } = this.lookUp(typed, story);
      return match === 'none' ? [] : names.filter(({ isUnsure }) => !isUnsure).slice(0, limit);
    }
    return found;
  }

  #beginningWith(key: string, limit: number, begins: (name: Name) => boolean): Name[] {
    const from = this.#firstFrom(key);
    let to = from;
    while (to < from + FEW && this.#sorted.words[to]?.startsWith(key)) to += 1;
    if (to < from + FEW)
      return [...new Set(this.#sorted.names.slice(from, to))]
        .sort((a, b) => a - b)
        .flatMap((at) => this.names[at] ?? [])
        .filter(({ isUnsure }) => !isUnsure)
        .slice(0, limit);
    const found: Name[] = [];
    for (const name of this.names) {
      if (found.length === limit) break;
      if (!name.isUnsure && begins(name)) found.push(name);
    }
    return found;
  }

  /** The place of the first word that does not come before a key. */
  #firstFrom(key: string): number {
    const { words } = this.#sorted;
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a folded word is part of any form of any name. */
  isWordOfName(word: string): boolean {
    return this.#sorted.words[this.#firstFrom(word)] === word;
  }

  /** The names that have a folded word in any of their forms, or are called so. */
  #namesWith(word: string): Name[] {
    const from = this.#firstFrom(word);
    let to = from;
    while (this.#sorted.words[to] === word) to += 1;
    return this.#sorted.names.slice(from, to).flatMap((at) => this.names[at] ?? []);
  }

  /** The places of all forms of names in a text, the longest at each, none within another. A form of two names is left out. */
  mentionsIn(text: string): NamedSpan[] {
    return this.#matcher.find(text, 'any case').flatMap(({ values, start, end }) => {
      const [name] = values;
      return name && values.length === 1 ? [{ name, start, end }] : [];
    });
  }

  /** The mentions of a sentence, in the document's offsets. */
  inSentence({ id }: IndexedSentence): NamedSpan[] {
    const { first, names, mentions } = this.#inSentence;
    const spans: NamedSpan[] = [];
    for (let at = first[id] ?? 0; at < (first[id + 1] ?? 0); at++) {
      const name = this.names[names[at] as number] as Name;
      const { start, end } = name.mentions[mentions[at] as number] as Mention;
      spans.push({ name, start, end });
    }
    return spans;
  }

  /** Whether a sentence mentions a name, in any of its forms. */
  mentions({ id }: IndexedSentence, name: Name): boolean {
    const { first, names } = this.#inSentence;
    for (let at = first[id] ?? 0; at < (first[id + 1] ?? 0); at++)
      if (this.names[names[at] as number] === name) return true;
    return false;
  }

  #nearest(typed: string, there: readonly Name[], limit: number): Name[] {
    const letters = lettersOf(typed);
    let best = limit;
    const found = new Set<Name>();
    const all = there === this.names ? this.#forms : there.map((name) => [name, this.#forms.get(name) ?? []] as const);
    for (const [name, forms] of all)
      for (const { key, letters: others } of forms) {
        // An edit adds one letter at most, and removes one.
        if (Math.abs(key.length - typed.length) > best || countOf(letters ^ others) > 2 * best) continue;
        const distance = editDistance(typed, key, best);
        if (distance > best || (distance > 0 && key.length < 4)) continue;
        if (distance < best) found.clear();
        best = distance;
        found.add(name);
      }
    return [...found];
  }
}

/** The keys of a name's forms: of the name, then of each alias. */
export const keysOf = ({ name, aliases }: Pick<Name, 'name' | 'aliases'>): string[] => [name, ...aliases].map(formKey);

const byProminence = (a: Name, b: Name): number => b.prominence - a.prominence || a.name.localeCompare(b.name);

/** Words by their first letter, these in the order of code units: a list of each can be sorted in a step. */
function byFirstLetter(words: Iterable<string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const word of words) appendTo(groups, word.charAt(0), word);
  return [...groups.keys()].sort().map((letter) => groups.get(letter) ?? []);
}

/** The names that each story mentions, most often first. */
function* byStory(names: readonly Name[]): Steps<Map<Story, readonly Name[]>> {
  const found = new Map<Story, Map<Name, number>>();
  for (const [at, name] of names.entries()) {
    for (const { story } of name.mentions) {
      const times = found.get(story) ?? new Map<Name, number>();
      found.set(story, times.set(name, (times.get(name) ?? 0) + 1));
    }
    if (at % A_STEP === 0) yield;
  }
  return new Map(
    [...found].map(([story, times]) => [story, [...times].sort(([, a], [, b]) => b - a).map(([name]) => name)]),
  );
}

function appendTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** Folded forms and words of these, and of each the place of its name in `NameIndex.names`. */
interface SortedWords {
  readonly words: readonly string[];
  readonly names: readonly number[];
}

/** The key of a form, and a bit for each of its letters, by its code modulo 32: a quick lower bound of the edit distance. */
interface Form {
  readonly key: string;
  readonly letters: number;
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) & 31);
  return letters;
}

/** How many bits of a number are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
