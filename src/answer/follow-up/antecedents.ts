import type { Corpus } from '../../corpus/corpus.ts';
import type { NameKind } from '../../names/types.ts';
import { nounPhrases } from '../question/noun-phrases.ts';
import type { LastTurn } from './carried.ts';
import type { Sort } from './pointers.ts';

const FITS: Readonly<Record<Sort, readonly NameKind[]>> = {
  he: ['person'],
  she: ['person'],
  person: ['person'],
  organisation: ['company', 'public body'],
  it: ['company', 'public body'],
  they: ['company', 'public body', 'person'],
  that: [],
};

/** What a pointer may stand for, most likely first: names and noun phrases of the last question and of what answered it. */
export function antecedents(sort: Sort, { question, answer }: LastTurn, corpus: Corpus): string[] {
  const fits = (text: string): string[] =>
    corpus.names.mentionsIn(text).flatMap(({ name }) => (FITS[sort].includes(name.kind) ? [name.name] : []));
  const said = answer.excerpts[0]?.excerpt.text ?? '';
  const asked = fits(question);
  const answering = fits(said);
  const names = /^\s*(?:who|whose|whom)\b/i.test(question) && asked.length === 0 ? answering : [...asked, ...answering];
  const phrases = nounPhrases(question).map(({ start, end }) => question.slice(start, end));
  return [...new Set(sort === 'it' ? [...phrases, ...names] : [...names, ...phrases])];
}
