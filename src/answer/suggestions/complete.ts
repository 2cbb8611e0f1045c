import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms, fold } from '../../language/tokens.ts';
import { wordRelations } from '../../language/word-relations.ts';
import type { Story } from '../../library/types.ts';
import type { Suggested } from './bank.ts';
import { nextQuestions } from './next-questions.ts';
import { suggestionsOf } from './suggestions.ts';

/** How much a word of the same meaning counts, where the word itself has 1; less, and a question is not offered. Set by hand. */
const OF_MEANING = 0.6;

/**
 * Questions that are answered and that a reader may be typing: first those in which each typed word begins a word, then those
 * with words of the same stem or meaning. Nothing typed: all, the most different first. Comes at once, of what is known by then.
 */
export function completeQuestion(corpus: Corpus, story: Story | undefined, typed: string, count: number): string[] {
  const words = wordsOf(typed);
  if (words.length === 0) return nextQuestions(corpus, story, {}, count);
  const known = suggestionsOf(corpus).of(story);
  const begun = known.filter(({ question }) => {
    const there = wordsOf(question);
    return words.every((word) => there.some((other) => other.startsWith(word)));
  });
  const inOrder = begun.filter(({ question }) => wordsOf(question).join(' ').startsWith(words.join(' ')));
  const stems = contentTerms(typed);
  const near = known
    .map((each) => ({ each, by: stems.reduce((sum, stem) => sum + likeness(stem, each), 0) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ each }) => each);
  return [...new Set([...inOrder, ...begun, ...near])].slice(0, count).map(({ question }) => question);
}

/** How alike a stem is to the nearest of a question, from 0 to 1. */
function likeness(stem: string, { stems }: Suggested): number {
  if (stems.has(stem)) return 1;
  const alike = wordRelations().paraphrases.get(stem);
  return alike !== undefined && [...stems].some((other) => alike.has(other)) ? OF_MEANING : 0;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
