import nlp from 'compromise';
import type { Span } from '../../../src/language/span.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { findNames } from '../../../src/names/find-names.ts';
import type { NameKind } from '../../../src/names/types.ts';
import { indexLibrary } from '../../../src/search/search-index.ts';
import type { LabelledText } from './labelled.ts';

/** A name as it was found, with all its places in the text. */
export interface FoundName {
  readonly name: string;
  readonly kind: NameKind | 'organization';
  readonly mentions: readonly Span[];
  /** It is found when it is asked for, and never offered. */
  readonly isUnsure?: boolean;
}

/** Finds the names of a text, the one that a reader is offered first before others. */
export type Finder = (labelled: LabelledText) => readonly FoundName[];

/** The bot, with the text as its whole library. @throws Error when the text holds no sentence. */
export const bot: Finder = ({ id, title, text }) => {
  const document = documentFromText(`${id}.txt`, text, title === undefined ? {} : { title });
  const library = makeLibrary([document]);
  const { names } = findNames(library, indexLibrary(library));
  // Those that are not offered come last.
  const inOrder = [...names].sort((a, b) => Number(a.isUnsure) - Number(b.isUnsure));
  return inOrder.map(({ name, kind, mentions, isUnsure }) => ({
    name,
    kind,
    ...(isUnsure && { isUnsure }),
    mentions: mentions.map(({ start, end }) => ({ start, end })),
  }));
};

interface Term {
  readonly offset: { readonly start: number; readonly length: number };
}

/**
 * compromise, which finds mentions alone: those that are written alike are taken for one name, and the most frequent is
 * offered first. Punctuation and possessives are cut off, as the bot does.
 */
export const compromise: Finder = ({ text }) => {
  const view = nlp(text);
  const names = new Map<string, FoundName & { mentions: Span[] }>();
  const add = (found: readonly { readonly terms: readonly Term[] }[], kind: FoundName['kind']): void => {
    for (const { terms } of found) {
      const [first, last] = [terms[0], terms.at(-1)];
      if (!first || !last) continue;
      const { start } = first.offset;
      const name = text.slice(start, last.offset.start + last.offset.length).replace(/['’]s?$/i, '');
      const key = `${kind} ${name.toLowerCase()}`;
      const known = names.get(key) ?? { name, kind, mentions: [] };
      known.mentions.push({ start, end: start + name.length });
      names.set(key, known);
    }
  };
  add(view.people().json({ offset: true }), 'person');
  add(view.organizations().json({ offset: true }), 'organization');
  return [...names.values()].sort((a, b) => b.mentions.length - a.mentions.length);
};
