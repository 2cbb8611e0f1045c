import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';

/** Sentences at the start of a story that say what it is about. Set by hand. */
const FIRST = 3;
/** How many times what the next best story meets the best must meet. Set by hand. */
const CLEARLY = 1.5;

const STORY_WORDS = new Set(contentTerms([...lexicon('story-words')].join(' ')));

/** The terms of each story's title and first sentences. */
const openingsOf = oncePer(({ index, library }: Corpus): ReadonlyMap<Story, ReadonlySet<string>> => {
  const openings = new Map(library.stories.map((story) => [story, [story.title]]));
  for (const { story, document, sentences } of index.passages) {
    const opening = openings.get(story);
    for (const { sentence } of sentences)
      if (opening && opening.length <= FIRST) opening.push(document.text.slice(sentence.start, sentence.end));
  }
  return new Map([...openings].map(([story, texts]) => [story, new Set(contentTerms(texts.join(' ')))]));
});

/**
 * The one of several stories that a question about a story as such means ("who wrote the piece on the bridge"): its title and
 * first sentences have the question's other words, each worth the more, the fewer stories have it. Nothing if none is clearly
 * best.
 */
export function storyMeant(question: string, corpus: Corpus): Story | undefined {
  const { stories } = corpus.library;
  if (stories.length < 2) return undefined;
  const terms = [...new Set(contentTerms(question))].filter((term) => !STORY_WORDS.has(term));
  if (terms.length === 0) return undefined;
  const openings = openingsOf(corpus);
  const worth = new Map(
    terms.map((term) => [
      term,
      Math.log(stories.length / (stories.filter((one) => openings.get(one)?.has(term)).length || 1)),
    ]),
  );
  const scored = stories.map((story) => {
    const met = terms.filter((term) => openings.get(story)?.has(term));
    return { story, score: met.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0) };
  });
  const [best, next] = scored.sort((a, b) => b.score - a.score);
  return best && best.score > 0 && best.score >= CLEARLY * (next?.score ?? 0) ? best.story : undefined;
}
