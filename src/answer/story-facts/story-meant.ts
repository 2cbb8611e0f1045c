import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import { textOf } from '../../search/search-index.ts';

/** Sentences at the start of a story that say what it is about, and not what it comes after. Set by hand. */
const FIRST = 1;
/** How many times what the next best story meets the best must meet. Set by hand. */
const CLEARLY = 1.5;

let known: ReadonlySet<string> | undefined;

/** Terms that speak of any story. */
function storyWords(): ReadonlySet<string> {
  known ??= new Set(contentTerms([...lexicon('story-words')].join(' ')));
  return known;
}

const STORY = '(?:story|article|piece|report|item|text|one|thing|write-?up)';
/** "The piece on the opening of the line", "who wrote about the flood". */
const BEHIND = new RegExp(
  `\\b(?:${STORY}|wrote|written|news) (?:that is )?(?:on|about|with|regarding|covering|where) (.+)$`,
  'i',
);
/** "The tram story". */
const BEFORE = new RegExp(`\\b(?:the|that|this|your) ((?:[\\p{L}'’-]+ ){1,4})${STORY}\\b`, 'iu');

/** What a question says that its story is about; words that speak of any story say it only where they must. */
function subjectTerms(question: string): ReadonlySet<string> {
  const behind = BEHIND.exec(question)?.[1];
  const terms = contentTerms(behind ?? BEFORE.exec(question)?.[1] ?? '');
  return new Set(behind === undefined ? terms.filter((term) => !storyWords().has(term)) : terms);
}

/** The terms of each story's title and first sentence. */
const openingsOf = oncePer(({ index, library }: Corpus): ReadonlyMap<Story, ReadonlySet<string>> => {
  const openings = new Map(library.stories.map((story) => [story, [story.title]]));
  for (const { story, sentences } of index.passages) {
    const opening = openings.get(story);
    for (const sentence of sentences) if (opening && opening.length <= FIRST) opening.push(textOf(sentence));
  }
  return new Map([...openings].map(([story, texts]) => [story, new Set(contentTerms(texts.join(' ')))]));
});

/**
 * The one of several stories that a question about a story as such means ("who wrote the piece on the bridge"): its title and
 * first sentence have the words in which it says so, each worth the more, the fewer stories have it. Nothing if none is clearly
 * best.
 */
export function storyMeant(question: string, corpus: Corpus): Story | undefined {
  const { stories } = corpus.library;
  if (stories.length < 2) return undefined;
  const terms = [...subjectTerms(question)];
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
