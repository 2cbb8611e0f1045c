import type { Corpus } from '../../corpus/corpus.ts';
import type { NameKind } from '../../names/types.ts';
import type { LastTurn } from './carried.ts';
import { isPerson, type Sort } from './pointers.ts';
import { type Thing, thingsIn } from './things.ts';

const ORGANISATION: readonly NameKind[] = ['company', 'public body'];
const FITS: Readonly<Record<Sort, readonly NameKind[]>> = {
  he: ['person'],
  she: ['person'],
  person: ['person'],
  organisation: ORGANISATION,
  it: ORGANISATION,
  they: [...ORGANISATION, 'person'],
  that: [],
};

/** What a pointer may stand for, most likely first: names and noun phrases of the last question and of what answered it. */
export function antecedents(sort: Sort, { question, answer }: LastTurn, corpus: Corpus): string[] {
  const said = answer.excerpts[0]?.excerpt.text ?? '';
  const named = (text: string): string[] =>
    corpus.names.mentionsIn(text).flatMap(({ name }) => (FITS[sort].includes(name.kind) ? [name.name] : []));
  const [asked, answering] = [named(question), named(said)];
  const mentions = corpus.names.mentionsIn(question);
  const things = thingsIn(question).filter(
    (thing) => isLike(thing, sort) && !mentions.some(({ start, end }) => start < thing.end && thing.start < end),
  );
  const texts = (some: readonly Thing[]): string[] => some.map(({ text }) => text);
  // Who did something is who comes of it.
  const isWho = /^\s*(?:who|whom|which (?:company|firm|group))\b/i.test(question) && asked.length === 0;
  const names = isWho ? [...answering, ...asked] : [...asked, ...answering];
  switch (sort) {
    case 'it':
      return unique([...asked.slice(0, 0), ...inOrder(question, asked, things), ...answering]);
    case 'they': {
      const plural = things.filter(({ isPlural }) => isPlural);
      return unique(isWho ? [...names, ...texts(plural)] : [...texts(plural), ...names, ...texts(things)]);
    }
    default:
      return unique([...names, ...texts(things)]);
  }
}

function inOrder(question: string, asked: readonly string[], things: readonly Thing[]): string[] {
  const places = [
    ...asked.map((text) => ({ text, at: question.toLowerCase().indexOf(text.toLowerCase()) })),
    ...things.map(({ text, start }) => ({ text, at: start })),
  ];
  return places.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function isLike({ head, isPlural }: Thing, sort: Sort): boolean {
  if (sort === 'he' || sort === 'she' || sort === 'person') return !isPlural && isPerson(head);
  if (sort === 'it') return !isPlural && !isPerson(head);
  return sort === 'they';
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
