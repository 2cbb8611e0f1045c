import type { Corpus } from '../../corpus/corpus.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import { textOf } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import type { RankedSentence } from '../ranking/rank.ts';

/** What asks for somebody's words. */
const SAYS = new RegExp(`\\b(?:say|think|talk|speak|mean|ask|suggest|feel|${alternatives('saying-verbs')})\\b`, 'i');
const ASKS = /\b(?:ask(?:s|ed)?|questions?)\b/i;
const QUESTION = /[?？]["”’»」』)]*$/u;

const speakerOf = ({ indexed }: RankedSentence): string | undefined => indexed.passage.passage.speaker?.name;

/** In a text in which people take turns, what the person says who is asked about: "What did Jo Park say about the bridge?" */
export function spokenByAsked(
  first: RankedSentence,
  candidates: readonly RankedSentence[],
  question: Question,
): RankedSentence | undefined {
  if (candidates.every((each) => speakerOf(each) === undefined) || !SAYS.test(question.text)) return undefined;
  const asked = new Set(question.terms.flatMap(({ name }) => name?.name ?? []));
  const isAsked = (each: RankedSentence): boolean => asked.has(speakerOf(each) ?? '');
  const ofName = new Set([...asked].flatMap((name) => contentTerms(name)));
  const isOnIt = ({ indexed }: RankedSentence): boolean =>
    question.terms.some(({ key }) => indexed.terms.has(key) && !ofName.has(key));
  if (isAsked(first) && isOnIt(first)) return undefined;
  return candidates.find((each) => isAsked(each) && isOnIt(each));
}

/** What is replied to a question of an interview, where that question was found: it is asked there, and not answered. */
export function spokenInReply(
  first: RankedSentence,
  candidates: readonly RankedSentence[],
  question: Question,
  { index }: Corpus,
): RankedSentence | undefined {
  const { passage } = first.indexed;
  const next = index.passages[passage.id + 1];
  if (!passage.passage.speaker || !next?.passage.speaker || next.document !== passage.document) return undefined;
  if (!QUESTION.test(textOf(first.indexed)) || ASKS.test(question.text)) return undefined;
  if (next.passage.speaker.name === passage.passage.speaker.name) return undefined;
  const [indexed] = next.sentences;
  return candidates.find((each) => each.indexed.passage === next) ?? (indexed && { ...first, indexed });
}
