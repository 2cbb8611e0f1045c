import type { Span } from '../../language/span.ts';
import type { NamedSpan, NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { NEGATION } from '../../search/sentence-analysis.ts';
import type { Question } from '../question/question.ts';
import { amountAsked } from './amount-asked.ts';
import { personAsked } from './person-asked.ts';
import { placeAsked } from './places.ts';
import { timeAsked } from './times.ts';
import { isDenied, type Told, toldBy } from './told.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** The words of a sentence that answer, where they are certain; offsets into its document. */
export function answeringWords(indexed: IndexedSentence, question: Question, names: NameIndex): Span | undefined {
  const wanted = wantedBy(question);
  if (!wanted) return undefined;
  const { start } = indexed.sentence;
  const told = toldBy(indexed, question);
  const named = names
    .inSentence(indexed)
    .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
  const found = asked(told, wanted, named);
  if (!found || NEGATION.test(question.text) || isDenied(told, found)) return undefined;
  return { start: start + found.start, end: start + found.end };
}

function asked(told: Told, wanted: Wanted, named: readonly NamedSpan[]): Span | undefined {
  switch (wanted.kind) {
    case 'amount':
      return amountAsked(told, wanted);
    case 'time':
      return timeAsked(told);
    case 'place':
      return placeAsked(told, named);
    case 'person':
      return personAsked(told, named);
  }
}
