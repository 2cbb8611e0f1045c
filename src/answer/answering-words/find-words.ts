import type { Span } from '../../language/span.ts';
import type { NamedSpan, NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { NEGATION } from '../../search/sentence-analysis.ts';
import type { Question } from '../question/question.ts';
import { amountAsked } from './amount-asked.ts';
import { personAsked } from './person-asked.ts';
import { placeAsked } from './places.ts';
import { timeAsked } from './times.ts';
import { type Chosen, isDenied, type Told, toldBy } from './told.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** Words of a sentence that may answer, and what speaks for them. */
export interface FoundWords extends Span {
  readonly wanted: Wanted;
  readonly told: Told;
  readonly chosen: Chosen;
}

/** The words of a sentence that answer if any do; offsets into its document. */
export function findWords(indexed: IndexedSentence, question: Question, names: NameIndex): FoundWords | undefined {
  const wanted = wantedBy(question);
  if (!wanted) return undefined;
  const { start } = indexed.sentence;
  const told = toldBy(indexed, question);
  const named = names
    .inSentence(indexed)
    .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
  const chosen = asked(told, wanted, named);
  if (!chosen || NEGATION.test(question.text) || isDenied(told, chosen)) return undefined;
  return { start: start + chosen.start, end: start + chosen.end, wanted, told, chosen };
}

function asked(told: Told, wanted: Wanted, named: readonly NamedSpan[]): Chosen | undefined {
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
