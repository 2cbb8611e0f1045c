import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import { latestDate, newestFirst } from '../../library/newest.ts';
import type { Story } from '../../library/types.ts';
import { textOf } from '../../search/search-index.ts';
import { wordsOf } from './classifier.ts';
import { namesAuthor, namesPublication } from './details-named.ts';

/** Sentences at the start of a story that say what it is about, and not what it comes after. Set by hand. */
const FIRST = 1;
/** How many times what the next best story meets the best must meet. Set by hand. */
const CLEARLY = 1.5;

/** Of whom or what a question asks that means no one story: "did she write both". */
const ALL =
  /\bboth\b|\b(?:all|each|either|every) (?:of|stor(?:y|ies)|articles?|pieces?)\b|\bthe(?:se)? two\b|\bpair\b/i;
const ONE = '(?:one|story|article|piece|report|item|text|news|write-?up)';
/** "The newer one", "the latest story", "the most recent of the two". */
const NEWER = new RegExp(`\\b(?:new(?:er|est)|latest|later|(?:more|most) recent) (?:(?:\\p{L}+ )?${ONE}|of)\\b`, 'iu');
const OLDER = new RegExp(`\\b(?:old(?:er|est)|earli(?:er|est)|first) (?:(?:\\p{L}+ )?${ONE}|of)\\b`, 'iu');

/** Whether a question names who wrote a story, or its paper. */
function isNamed(question: string, { documents }: Story): boolean {
  const words = new Set(wordsOf(question));
  return documents.some((document) => namesAuthor(words, words, document) || namesPublication(words, document));
}

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

const BEHIND_ONE =
  /(\b(?:one|story|article|piece|write-?up)) (?:that is )?(?:on|about|with|regarding|covering|where) .+$/i;
const BEFORE_ONE = /\b(the|that|this) (?:[\p{L}'’-]+ ){1,3}(story|article|piece|write-?up|thing)\b/iu;

/** A question without what it says of the story that it means: "a link for the one on the flood" → "a link for the one". */
export function withoutSubject(question: string, corpus: Corpus, story?: Story): string | undefined {
  const [first, ...others] = story ? [story] : corpus.library.stories;
  const one = others.length === 0 ? first : storyMeant(question, corpus);
  const bare = question.replace(BEHIND_ONE, '$1').replace(BEFORE_ONE, '$1 $2');
  return one && bare !== question && openingHas(question, one, corpus) ? bare : undefined;
}

/** Whether a story's title, its first sentence or its details have a word of what a question says of it. */
function openingHas(question: string, story: Story, corpus: Corpus): boolean {
  const opening = openingsOf(corpus).get(story);
  return isNamed(question, story) || [...subjectTerms(question)].some((term) => opening?.has(term));
}

/** The terms of each story's title and first sentence. */
const openingsOf = oncePer(({ index, library }: Corpus): ReadonlyMap<Story, ReadonlySet<string>> => {
  const firstOf = (story: Story): string[] => {
    const texts: string[] = [];
    for (const { sentences } of index.of(story))
      for (const sentence of sentences) {
        texts.push(textOf(sentence));
        if (texts.length === FIRST) return texts;
      }
    return texts;
  };
  return new Map(
    library.stories.map((story) => [story, new Set(contentTerms([story.title, ...firstOf(story)].join(' ')))]),
  );
});

/**
 * The one of several stories that a question about a story as such means ("who wrote the piece on the bridge"): its title and
 * first sentence have the words in which it says so, each worth the more, the fewer stories have it. Nothing if none is clearly
 * best.
 */
export function storyMeant(question: string, corpus: Corpus): Story | undefined {
  const { stories } = corpus.library;
  if (stories.length < 2) return undefined;
  const dated = newestFirst(stories).filter(latestDate);
  const isDated = dated.length === stories.length;
  if (isDated && NEWER.test(question)) return dated[0];
  if (isDated && OLDER.test(question)) return dated.at(-1);
  if (ALL.test(question)) return undefined;
  const named = stories.filter((story) => isNamed(question, story));
  if (named.length === 1) return named[0];
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
