import type { Corpus } from '../corpus/corpus.ts';
import { correctionsIn, isCorrection } from '../corpus/corrections.ts';
import { citeSentence, shareText } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { differenceOf } from '../corpus/versions/difference.ts';
import { byWorth } from '../corpus/versions/newer.ts';
import { isCjk } from '../library/lines.ts';
import type { Document, Story } from '../library/types.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';

/** Sentences of one story; of several stories, how many give their first sentence. */
const MOST = 3;

/** Documents of a story in which a corrected text is looked for: the newest. Set by hand. */
const MOST_DOCUMENTS = 25;

/**
 * What a story is about, which news stories say in their first sentences (the teaser's, if there is one). For several
 * stories, the first sentence of each.
 *
 * @param question Whoever asks in English or Chinese wants a document in that, if there is one.
 */
export function lead(corpus: Corpus, story?: Story, question?: string): CitedExcerpt[] {
  const { library } = corpus;
  const firstOf = (of: Story): readonly IndexedSentence[] => openingOf(of, corpus, question);
  const [first, ...others] = story ? [story] : library.stories;
  if (!first) return [];
  const sentences =
    others.length === 0
      ? firstOf(first).slice(0, MOST)
      : [first, ...others].slice(0, MOST).flatMap((of) => firstOf(of).slice(0, 1));
  const cited: CitedExcerpt[] = [];
  for (const sentence of sentences) {
    const next = citeSentence(sentence);
    const before = cited.at(-1);
    // The excerpt of a sentence that refers to the one before it begins with that one.
    if (before && shareText(before, next)) cited.pop();
    cited.push(next);
  }
  return cited;
}

/** The first sentences of a story's newest document, or of one that corrects what that says; a note of correction is none. */
function openingOf({ documents }: Story, corpus: Corpus, question?: string): readonly IndexedSentence[] {
  const { index } = corpus;
  const told = ({ sentences }: IndexedPassage): IndexedSentence[] => sentences.filter((each) => !isCorrection(each));
  const openingIn = (document: Document | undefined): readonly IndexedSentence[] => {
    const passages = document ? index.ofDocument(document) : [];
    const opening = passages.find((each) => each.passage.kind !== 'list' && told(each).length > 0);
    return opening ? told(opening) : (passages[0]?.sentences ?? []);
  };
  const languages = question === undefined ? [] : isCjk(question) ? [CJK] : [/^en\b/, LATIN];
  const [newest = documents[0]] = languages.flatMap((of) => documents.find(({ language }) => of.test(language)) ?? []);
  const opening = openingIn(newest);
  if (documents.length < 2) return opening;
  const corrected = documents.slice(0, MOST_DOCUMENTS).find(
    (other) =>
      other !== newest &&
      correctionsIn(index.ofDocument(other)).length > 0 &&
      openingIn(other).some((one) =>
        opening.slice(0, MOST).some((ours) => {
          const version = differenceOf(one, ours, corpus);
          return version && byWorth(one, ours, version, index) < 0;
        }),
      ),
  );
  return corrected ? openingIn(corrected) : opening;
}

const CJK = /^(?:ja|ko|zh)\b/;
const LATIN = /^(?!(?:ja|ko|zh)\b)/;
