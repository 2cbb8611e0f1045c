import type { Document, Library, NameEntry, Story } from '../library/types.ts';
import type { IndexedSentence, SearchIndex } from '../search/search-index.ts';
import { editDistance, tolerance } from '../search/spelling.ts';
import { fold } from '../search/tokens.ts';
import { detectNames } from './detect.ts';
import { formKey } from './forms.ts';
import { FormMatcher } from './matcher.ts';
import { rolesIn } from './roles.ts';
import type { Mention, Name, Role } from './types.ts';

/** What a look-up found: one name, several for an ambiguous form, or for `none` the nearest as offers. */
export interface LookUp {
  readonly names: readonly Name[];
  readonly match: 'exact' | 'near' | 'none';
}

const MOST_OFFERS = 5;

/** The names of a library, found by any of their forms. */
export class NameIndex {
  /** All that are offered, most prominent first. */
  readonly names: readonly Name[];
  readonly #inSentence = new Map<IndexedSentence, Name[]>();
  readonly #matcher: FormMatcher<Name>;
  readonly #byKey = new Map<string, Name[]>();
  readonly #byStory = new Map<Story, readonly Name[]>();
  /** Each name's folded words, for autocomplete. */
  readonly #starts: readonly { readonly name: Name; readonly words: readonly string[] }[];

  constructor(names: readonly Name[]) {
    this.names = [...names].sort((a, b) => b.prominence - a.prominence || a.name.localeCompare(b.name));
    this.#matcher = new FormMatcher(
      this.names.flatMap((name) => [name.name, ...name.aliases].map((form) => [form, name] as const)),
    );
    for (const name of this.names) {
      for (const key of new Set([name.name, ...name.aliases].map(formKey)))
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), name]);
      for (const { sentence } of name.mentions) {
        const there = sentence && (this.#inSentence.get(sentence) ?? []);
        if (sentence && there && !there.includes(name)) this.#inSentence.set(sentence, [...there, name]);
      }
    }
    this.#starts = this.names.map((name) => ({
      name,
      words: [name.name, ...name.aliases].flatMap((form) => [formKey(form), ...formKey(form).split(' ')]),
    }));
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

  /** Names by any form, whatever its case, accents, hyphens and possessive; failing that the nearest. */
  lookUp(typed: string, story?: Story): LookUp {
    const there = this.in(story);
    const key = formKey(typed);
    const exact = (this.#byKey.get(key) ?? this.#byKey.get(key.replaceAll(' ', '')) ?? this.#spaced(key)).filter(
      (name) => there.includes(name),
    );
    if (exact.length > 0) return { names: exact, match: 'exact' };
    if (key === '') return { names: there.slice(0, MOST_OFFERS), match: 'none' };
    const near = this.#nearest(key, there, tolerance(key.length));
    if (near.length > 0) return { names: near, match: 'near' };
    return { names: this.#nearest(key, there, Math.ceil(key.length / 2)).slice(0, MOST_OFFERS), match: 'none' };
  }

  /** Names a word of which begins as what was typed, best known first; all for nothing typed. */
  complete(typed: string, story?: Story, limit = 25): Name[] {
    const there = story ? new Set(this.in(story)) : undefined;
    const key = formKey(typed);
    const found = this.#starts.filter(
      ({ name, words }) => (!there || there.has(name)) && words.some((word) => word.startsWith(key)),
    );
    if (found.length === 0)
      return this.lookUp(typed, story).match === 'near' ? [...this.lookUp(typed, story).names].slice(0, limit) : [];
    return found.slice(0, limit).map(({ name }) => name);
  }

  /** Where any form of a name stands in a text, longest first, none within another. A form of two names is left out. */
  mentionsIn(text: string): { name: Name; start: number; end: number }[] {
    return this.#matcher
      .find(text, 'any case')
      .flatMap(({ values: [name, ...others], start, end }) =>
        name && others.length === 0 ? [{ name, start, end }] : [],
      );
  }

  /** The names that a sentence mentions. */
  inSentence(sentence: IndexedSentence): readonly Name[] {
    return this.#inSentence.get(sentence) ?? [];
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

/** Finds the names of a library: by rules over each document, then every mention of any form, then the roles. */
export function findNames(library: Library, index: SearchIndex): NameIndex {
  const sentencesOf = new Map<Document, IndexedSentence[]>();
  for (const { document, sentences } of index.passages)
    sentencesOf.set(document, [...(sentencesOf.get(document) ?? []), ...sentences]);
  const storyOf = new Map(
    library.stories.flatMap((story) => story.documents.map((document) => [document, story] as const)),
  );
  const names = new Map<
    string,
    {
      name: string;
      kind: Name['kind'];
      aliases: Set<string>;
      roles: Role[];
      mentions: Mention[];
      prominence: number;
    }
  >();
  for (const document of library.documents) {
    const entries: readonly NameEntry[] = [...library.names, ...(document.names ?? [])];
    const story = storyOf.get(document);
    const sentences = sentencesOf.get(document) ?? [];
    if (!story) continue;
    const detected = detectNames(document, sentences, entries);
    const matcher = new FormMatcher(
      detected.flatMap((name) => [name.name, ...name.aliases].map((form) => [form, name] as const)),
    );
    const places = sentences.map((sentence) => {
      const { start, end } = sentence.sentence;
      const found = matcher.find(document.text.slice(start, end), 'as written');
      return {
        sentence,
        found: found.flatMap(({ values, ...span }) =>
          values.length === 1 && values[0]
            ? [{ value: values[0], start: start + span.start, end: start + span.end }]
            : [],
        ),
      };
    });
    const title = fold(document.title);
    for (const name of detected) {
      const key = formKey(name.name);
      const known = names.get(key) ?? {
        name: name.name,
        kind: name.kind,
        aliases: new Set<string>(),
        roles: [],
        mentions: [],
        prominence: 0,
      };
      for (const alias of name.aliases) known.aliases.add(alias);
      for (const [position, { sentence, found }] of places.entries())
        for (const mention of found) {
          if (mention.value !== name) continue;
          known.mentions.push({ document, story, sentence, start: mention.start, end: mention.end });
          known.prominence += position < 3 ? 1 + 2 / 3 : 1;
          const others = found.filter((other) => other !== mention);
          if (name.kind !== 'person') continue;
          for (const role of rolesIn(sentence, mention, others)) known.roles.push({ ...role, document, sentence });
        }
      if ([name.name, ...name.aliases].some((form) => title.includes(fold(form)))) known.prominence += 3;
      if (known.mentions.length > 0) names.set(key, known);
    }
  }
  return new NameIndex(
    [...names.values()].map(({ aliases, roles, ...name }) => ({
      ...name,
      aliases: [...aliases].filter((alias) => formKey(alias) !== formKey(name.name)),
      roles: roles.sort((a, b) => b.end - b.start - (a.end - a.start)),
    })),
  );
}
