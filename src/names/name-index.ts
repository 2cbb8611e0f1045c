import type { Span, Story } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { editDistance, tolerance } from '../search/spelling.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { formKey } from './forms.ts';
import { FormMatcher } from './matcher.ts';
import type { Name } from './types.ts';

/**
 * What a look-up found: one name, several for an ambiguous form, or for `none` the nearest as offers. `part`: what was
 * typed is one word of the name, as a first name is; `near`: it is misspelt.
 */
export interface LookUp {
  readonly names: readonly Name[];
  readonly match: 'exact' | 'part' | 'near' | 'none';
}

/** Where a name stands. */
export interface NamedSpan extends Span {
  readonly name: Name;
}

const MOST_OFFERS = 5;

/** The names of a library, found by any of their forms. */
export class NameIndex {
  /** Most prominent first. */
  readonly names: readonly Name[];
  readonly #inSentence = new Map<IndexedSentence, NamedSpan[]>();
  readonly #matcher: FormMatcher<Name>;
  readonly #byFingerprint: ReadonlyMap<string, Name>;
  readonly #byKey = new Map<string, Name[]>();
  /** The names that have a folded word in any of their forms. */
  readonly #words = new Map<string, Set<Name>>();
  readonly #byStory = new Map<Story, readonly Name[]>();
  /** Each name's folded words, for autocomplete. */
  readonly #starts: readonly { readonly name: Name; readonly words: readonly string[] }[];

  constructor(names: readonly Name[]) {
    this.names = [...names].sort((a, b) => b.prominence - a.prominence || a.name.localeCompare(b.name));
    this.#matcher = new FormMatcher(
      this.names.flatMap((name) => [name.name, ...name.aliases].map((form) => [form, name] as const)),
    );
    this.#byFingerprint = new Map(this.names.map((name) => [name.fingerprint, name]));
    for (const name of this.names) {
      for (const key of new Set([name.name, ...name.aliases].map(formKey)))
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), name]);
      for (const { sentence, start, end } of name.mentions) {
        if (!sentence) continue;
        const there = this.#inSentence.get(sentence);
        if (there) there.push({ name, start, end });
        else this.#inSentence.set(sentence, [{ name, start, end }]);
      }
    }
    this.#starts = this.names.map((name) => ({
      name,
      words: [name.name, ...name.aliases].flatMap((form) => [formKey(form), ...formKey(form).split(' ')]),
    }));
    for (const { name, words } of this.#starts)
      for (const word of words) this.#words.set(word, (this.#words.get(word) ?? new Set()).add(name));
  }

  /** The name with this fingerprint, if it is still as it was. */
  withFingerprint(fingerprint: string): Name | undefined {
    return this.#byFingerprint.get(fingerprint);
  }

  /** Names that a story mentions, those that it mentions most first; of all stories without one. */
  in(story?: Story): readonly Name[] {
    if (!story) return this.names;
    let found = this.#byStory.get(story);
    if (!found) {
      const times = (name: Name): number => name.mentions.filter((mention) => mention.story === story).length;
      found = this.names.filter((name) => times(name) > 0).sort((a, b) => times(b) - times(a));
      this.#byStory.set(story, found);
    }
    return found;
  }

  /** The names that may be offered unasked. */
  offered(story?: Story): readonly Name[] {
    return this.in(story).filter(({ isUnsure }) => !isUnsure);
  }

  /** Names by any form, whatever its case, accents, hyphens and possessive; failing that the nearest. */
  lookUp(typed: string, story?: Story): LookUp {
    const there = this.in(story);
    const key = formKey(typed);
    const exact = (this.#byKey.get(key) ?? this.#byKey.get(key.replaceAll(' ', '')) ?? this.#spaced(key)).filter(
      (name) => there.includes(name),
    );
    if (exact.length > 0) return { names: exact, match: 'exact' };
    if (key === '') return { names: there.slice(0, MOST_OFFERS), match: 'none' };
    const part = STOP_WORDS.has(key) ? [] : there.filter((name) => this.#words.get(key)?.has(name));
    if (part.length > 0) return { names: part, match: 'part' };
    const near = this.#nearest(key, there, tolerance(key.length));
    if (near.length > 0) return { names: near, match: 'near' };
    return { names: this.#nearest(key, there, Math.ceil(key.length / 2)).slice(0, MOST_OFFERS), match: 'none' };
  }

  /** Names a word of which begins as what was typed, best known first; all for nothing typed. */
  complete(typed: string, story?: Story, limit = 25): Name[] {
    const there = story ? new Set(this.in(story)) : undefined;
    const key = formKey(typed);
    const found = this.#starts.filter(
      ({ name, words }) => !name.isUnsure && (!there || there.has(name)) && words.some((word) => word.startsWith(key)),
    );
    if (found.length === 0) {
      const { names, match } = this.lookUp(typed, story);
      return match === 'near' ? names.slice(0, limit) : [];
    }
    return found.slice(0, limit).map(({ name }) => name);
  }

  /** Whether a folded word stands in any form of any name. */
  isWordOfName(word: string): boolean {
    return this.#words.has(word);
  }

  /** Where any form of a name stands in a text, longest first, none within another. A form of two names is left out. */
  mentionsIn(text: string): NamedSpan[] {
    return this.#matcher
      .find(text, 'any case')
      .flatMap(({ values: [name, ...others], start, end }) =>
        name && others.length === 0 ? [{ name, start, end }] : [],
      );
  }

  /** Where a sentence mentions names, in the document's offsets. */
  inSentence(sentence: IndexedSentence): readonly NamedSpan[] {
    return this.#inSentence.get(sentence) ?? [];
  }

  /** Whether a sentence mentions a name, in any of its forms. */
  mentions(sentence: IndexedSentence, name: Name): boolean {
    return this.inSentence(sentence).some((mention) => mention.name === name);
  }

  #spaced(key: string): readonly Name[] {
    const joined = key.replaceAll(' ', '');
    return [...this.#byKey].flatMap(([form, names]) =>
      form.replaceAll(' ', '') === joined && joined.length > 4 ? names : [],
    );
  }

  #nearest(key: string, there: readonly Name[], limit: number): Name[] {
    let best = limit;
    let found: Name[] = [];
    for (const name of there)
      for (const form of [name.name, ...name.aliases]) {
        const distance = editDistance(key, formKey(form), best);
        if (distance > best || (distance > 0 && formKey(form).length < 4)) continue;
        if (distance < best) found = [];
        best = distance;
        if (!found.includes(name)) found.push(name);
      }
    return found;
  }
}
