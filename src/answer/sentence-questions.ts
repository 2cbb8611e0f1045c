import type { Corpus } from '../corpus/corpus.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/** A question, and the sentence that it was made from. */
export interface SentenceQuestion {
  readonly question: string;
  readonly sentence: IndexedSentence;
}

/** Words after the name of a sentence that a question is made from: fewer ask nothing, more are no question. Set by hand. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 14;

const AUXILIARIES = 'is|are|was|were|has|had|will|would|could|can|may|might|must';
const LISTED = ['names', 'profile', 'takeaways'].map((room) => alternatives(`${room}-finite-verbs`)).join('|');
/** How what is said of a name begins: with a finite verb. A word in -s is one before an article, else it may be a noun. */
const PREDICATE = new RegExp(
  String.raw`^(?:(?:${AUXILIARIES}|${LISTED})\b|\p{Ll}{2,}ed\b|\p{Ll}{3,}s (?:the|an?|to|no|another)\b)`,
  'u',
);
/** What cannot be understood without the sentence before, tells who speaks, or is no plain clause. */
const UNFIT =
  /\b(?:he|she|it|they|him|hers?|his|its|their|them|this|that|these|those|there|which|whose?|i|we|you|my|our|your|said|says|told|added)\b|["“”‘();:—–]/iu;
/** A comma that ends the clause: what comes after it begins another. */
const CLAUSE_END =
  /, (?:which|who|whose|while|but|after|before|because|although|as|when|where|if|so|and \p{Ll}+(?:ed|s))\b/u;
/** "Lund, 43," or "Lund, the mayor of Pell," */
const APPOSITION = /^, [^,]{2,80},(?= \p{Ll})/u;

const ASKS: Readonly<Record<Name['kind'], string>> = { person: 'Who', company: 'Which company', 'public body': 'Who' };

/**
 * Questions that are sentences with "Who" or "Which company" instead of the name that they begin with: nothing of a
 * sentence need be inflected for that, so they read as it does.
 */
export function* sentenceQuestions({ index, names }: Corpus, story: Story | undefined): Generator<SentenceQuestion> {
  for (const passage of index.passages) {
    if (story && passage.story !== story) continue;
    for (const sentence of passage.sentences) {
      const { start, end } = sentence.sentence;
      const text = passage.document.text.slice(start, end).replace(/\s+/g, ' ');
      const subject = names.mentionsIn(text).find((mention) => mention.start === 0);
      if (!subject) continue;
      const said = predicateOf(text.slice(subject.end));
      if (said !== undefined) yield { question: `${ASKS[subject.name.kind]} ${said}?`, sentence };
    }
  }
}

/** What a sentence says of the name before it, if that is one plain clause. */
function predicateOf(after: string): string | undefined {
  const [clause = ''] = after.replace(APPOSITION, '').split(CLAUSE_END);
  const said = clause.trim().replace(/[.!]$/, '');
  const words = said.split(' ').length;
  const isPlain = PREDICATE.test(said) && !UNFIT.test(said) && !said.includes(',');
  return isPlain && words >= FEWEST_WORDS && words <= MOST_WORDS ? said : undefined;
}
