import { lexicon } from '../language/lexicon/lexicon.ts';
import { contentTerms } from '../language/tokens.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { Corpus } from './corpus.ts';
import { correctionsIn } from './corrections.ts';
import { isSameUnit } from './units/paired.ts';
import { unitsOfSentence } from './units/sentence-units.ts';
import type { Unit } from './units/units.ts';

/** The newest documents of a story in which a correction is looked for. Set by hand. */
const MOST_DOCUMENTS = 25;
/** How much of a correction, or of a sentence, the other must say, and in how many words. Set by hand. */
const ABOUT = 0.5;
const FEWEST = 2;
const FEWEST_OF_LONG = 3;

const OF_ERRORS: ReadonlySet<string> = new Set(contentTerms([...lexicon('correction-words')].join(' ')));

/** The note of correction in a sentence's story that is about what the sentence says, by its first sentence; its own document's first. */
export function correctionAbout(indexed: IndexedSentence, { index, names }: Corpus): IndexedSentence | undefined {
  const { document, story } = indexed.passage;
  const others = story.documents.length > 1 ? story.documents.slice(0, MOST_DOCUMENTS) : [];
  for (const one of new Set([document, ...others]))
    for (const note of notesIn(correctionsIn(index.ofDocument(one))))
      if (!note.includes(indexed) && isAbout(note, indexed, names)) return note[0];
  return undefined;
}

/** Sentences by paragraph. */
function notesIn(sentences: readonly IndexedSentence[]): IndexedSentence[][] {
  const notes: IndexedSentence[][] = [];
  for (const one of sentences) {
    const last = notes.at(-1)?.at(-1);
    if (last?.passage === one.passage && last.sentence.paragraph === one.sentence.paragraph) notes.at(-1)?.push(one);
    else notes.push([one]);
  }
  return notes;
}

/** Whether a note and a sentence speak of the same: words, and a name, number or time where the note has one. */
function isAbout(note: readonly IndexedSentence[], indexed: IndexedSentence, names: NameIndex): boolean {
  const corrected = distinct(note.flatMap((each) => unitsOfSentence(each, names)));
  const said = distinct(unitsOfSentence(indexed, names));
  const shared = corrected.filter((unit) => said.some((other) => isSameUnit(unit, other)));
  const [hasSure, sharesSure] = [corrected, shared].map((units) => units.some(({ kind }) => kind !== 'word'));
  if (hasSure && !sharesSure) return false;
  return (
    (shared.length >= FEWEST && shared.length >= ABOUT * corrected.length) ||
    (shared.length >= FEWEST_OF_LONG && shared.length >= ABOUT * said.length)
  );
}

/** Units that tell of what is corrected, each once. */
function distinct(units: readonly Unit[]): Unit[] {
  const telling = units.filter(
    ({ kind, isAside, terms: [term = ''] }) => kind !== 'word' || !(isAside || OF_ERRORS.has(term)),
  );
  return telling.filter((unit, i) => telling.findIndex((other) => isSameUnit(unit, other)) === i);
}
