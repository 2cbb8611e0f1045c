import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import { editDistance } from '../../language/edit-distance.ts';
import { TITLES } from '../../language/lexicon/lists.ts';
import { contentTerms, type Token } from '../../language/tokens.ts';
import { wordRelations } from '../../language/word-relations.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { Library, Story } from '../../library/types.ts';
import { knownForms } from '../../names/typed-text.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import type { Question } from './question.ts';

/** Passages in which the words of a phrase are looked for: those that have the rarest of them. Set by hand. */
const MOST_PASSAGES = 200;
/** How far apart two words of a phrase may be, in UTF-16 code units: "state of emergency". Set by hand. */
const GAP = 6;
/** From this strength on a related word means the same well enough that a story with it is not without the other. Set by hand. */
const SAME_MEANING = 0.35;
/** The share of a stem's uses as a noun from which on a keyword is one. Set by hand. */
const NOUN = 0.5;
/** A question of one keyword, which # stands for. */
const KEYWORD = /^(?:(?:who|what|where|when|why)(?:['’]?s| is| are| was| were)? )?(?:the |an? )?#[\s?.!]*$/i;

/**
 * What a story speaks of, of a question that it does not answer: a name of the question, else its longest noun phrase that the
 * story has word for word; empty without one.
 */
export function subjectHere(question: Question, corpus: Corpus, story: Story | undefined): string {
  const known = question.phrases.find(({ name, known }) => name !== undefined && known);
  if (known?.name) return known.name.name;
  const { text } = question;
  const weightOf = ({ words }: NounPhrase): number =>
    words.reduce((sum, { term }) => sum + (question.terms.find(({ key }) => key === term)?.weight ?? 0), 0);
  const there = nounPhrases(text)
    .sort((a, b) => Number(b.isName) - Number(a.isName) || weightOf(b) - weightOf(a))
    .find((phrase) => isSaid(phrase, corpus, story));
  return there ? text.slice(there.start, there.end) : '';
}

/**
 * What no story speaks of: the first name of the question, else its first noun phrase, of which the story has neither the words
 * nor, as far as the tables know, others for the same; empty without one.
 */
export function subjectMissing(question: Question, corpus: Corpus, story: Story | undefined): string {
  const { text, phrases } = question;
  const isKnown = (start: number, end: number): boolean =>
    phrases.some((phrase) => phrase.name !== undefined && phrase.known && phrase.start < end && phrase.end > start);
  const missing = nounPhrases(text)
    .filter((phrase) => phrase.isSure && !isKnown(phrase.start, phrase.end))
    .filter((phrase) => isMissing(phrase, text, corpus, story))
    .sort((a, b) => Number(b.isName) - Number(a.isName))[0];
  if (missing) return text.slice(missing.start, missing.end);
  const [only, ...others] = phrases.filter(({ light }) => !light);
  // A keyword alone, as "bitcoin", which no table needs to have.
  if (!only || others.length > 0 || isKnown(only.start, only.end) || !KEYWORD.test(text.replace(only.typed, '#')))
    return '';
  return only.keys.every((key) => isNounAtAll(key) && isAway(key, corpus, story)) ? only.typed : '';
}

/** Whether the words of a phrase are together in a sentence, in this order and in no other form than the plural. */
function isSaid({ words }: NounPhrase, { index }: Corpus, story: Story | undefined): boolean {
  const terms = words.map(({ term }) => term);
  const passages = terms.map((term) => index.frequency(term, story).passages);
  const fewest = Math.min(...passages);
  const rarest = terms[passages.indexOf(fewest)];
  if (fewest === 0 || rarest === undefined) return false;
  const keys = index.keysOf(terms);
  return index
    .search([rarest], { story, limit: MOST_PASSAGES })
    .some(({ passage }) =>
      passage.sentences.some((each) => index.forward.hasAll(each.id, keys) && holds(each.tokens, words)),
    );
}

function holds(tokens: readonly Token[], words: readonly Token[]): boolean {
  const content = tokens.filter(({ stop, extra }) => !stop && !extra);
  return content.some((_, at) =>
    words.every((word, i) => {
      const [there, before] = [content[at + i], content[at + i - 1]];
      return there && isSameWord(there, word) && (i === 0 || !before || there.start - before.end <= GAP);
    }),
  );
}

/** "University" and "universe" have one stem and are two words. */
function isSameWord(a: Token, b: Token): boolean {
  if (a.word === b.word) return true;
  return a.term === b.term && a.word.endsWith('ly') === b.word.endsWith('ly') && editDistance(a.word, b.word, 2) <= 2;
}

function isMissing({ start, end, words }: NounPhrase, text: string, corpus: Corpus, story: Story | undefined): boolean {
  const telling = words.filter(
    ({ isAdjective, word }, i) => !(isAdjective && i < words.length - 1) && !TITLES.has(word),
  );
  if (telling.length === 0 || telling.some(({ term }) => !isAway(term, corpus, story))) return false;
  return knownForms(text.slice(start, end)).every((form) =>
    contentTerms(form).some((term) => isAway(term, corpus, story)),
  );
}

/** Whether a story has neither a word nor another form of it nor, as far as is known, another word for it. */
function isAway(term: string, { index, library }: Corpus, story: Story | undefined): boolean {
  const isThere = (other: string): boolean => index.frequency(other, story).passages > 0;
  if (isThere(term) || index.family(term).some(isThere)) return false;
  if ((story ? termsOfTitle(story) : termsOfTitles(library)).has(term)) return false;
  const { senses, paraphrases } = wordRelations();
  for (const [other, strength] of senses.get(term) ?? []) if (strength >= SAME_MEANING && isThere(other)) return false;
  for (const other of paraphrases.get(term)?.keys() ?? []) if (isThere(other)) return false;
  return true;
}

const termsOfTitle = oncePer(({ title }: Story): ReadonlySet<string> => new Set(contentTerms(title)));
const termsOfTitles = oncePer(
  ({ stories }: Library): ReadonlySet<string> => new Set(stories.flatMap(({ title }) => contentTerms(title))),
);

/** Whether a stem may be a noun's, or is in no table. */
const isNounAtAll = (term: string): boolean => (wordClasses().get(term)?.noun ?? 1) >= NOUN;
