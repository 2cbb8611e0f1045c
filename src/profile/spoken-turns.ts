import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { AttributedQuote } from './quote-attribution.ts';

/** Sentences of a turn that are shown together, at most. Set by hand: more is read in its context. */
const MOST_SENTENCES = 3;

/**
 * What each person says in a text in which people take turns: the first sentences of each paragraph of a turn.
 *
 * @param sentences All of a document, in order.
 */
export function spokenTurns(sentences: readonly IndexedSentence[], names: NameIndex): AttributedQuote[] {
  const found: AttributedQuote[] = [];
  const known = new Map<string, Name | undefined>();
  let before: IndexedSentence | undefined;
  for (const sentence of sentences) {
    const speaker = sentence.passage.passage.speaker?.name;
    const last = before;
    before = sentence;
    if (speaker === undefined) continue;
    if (!known.has(speaker)) known.set(speaker, personCalled(speaker, names));
    const name = known.get(speaker);
    if (!name) continue;
    const words = sentence.tokens.length;
    const run = found.at(-1);
    const goesOn =
      last?.passage === sentence.passage &&
      last.sentence.paragraph === sentence.sentence.paragraph &&
      run?.name === name;
    if (!goesOn) found.push({ name, sentences: [sentence], words, isNamed: false });
    else if (run.sentences.length < MOST_SENTENCES)
      found[found.length - 1] = { ...run, sentences: [...run.sentences, sentence], words: run.words + words };
  }
  return found;
}

/** The person whom a label means; nobody where it may be several. */
function personCalled(speaker: string, names: NameIndex): Name | undefined {
  const { names: found, match } = names.lookUp(speaker);
  const people = found.filter(({ kind }) => kind === 'person');
  return match === 'exact' && people.length === 1 ? people[0] : undefined;
}
