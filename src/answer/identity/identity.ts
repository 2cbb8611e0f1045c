import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import type { Story } from '../../library/types.ts';
import { type Described, describedIn, isSurer, type Sureness } from '../../profile/described.ts';
import { rolesOf } from '../../profile/roles-over-time.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { answeringWords } from '../answering-words/answering-words.ts';
import type { Question } from '../question/question.ts';
import { NEARLY_AS_GOOD, type RankedSentence } from '../ranking/rank.ts';
import type { Outcome } from '../types.ts';
import { type BeingAsked, type IdentityAsked, identityAsked } from './asked.ts';
import { holderTeller } from './holders.ts';
import { longFormIn } from './long-forms.ts';
import { namingIn } from './naming.ts';
import { type Finder, finderOf } from './places.ts';

/** Whether a story says who somebody or what something is, and where. */
export interface Told {
  readonly kind: IdentityAsked['kind'];
  /** Somebody is asked after by a name. */
  readonly isWho: boolean;
  /** How surely; `not` where no sentence does. */
  readonly how: Sureness | 'not';
  /** The sentence to show first, where one says so. */
  readonly first?: RankedSentence;
  /** The words of it that say so, where they are certain. */
  readonly words?: Span;
}

/**
 * Of a question that asks who somebody is, what something is, what it is called or stands for, or who holds an office: which
 * of the candidates says so most surely. Nothing for any other question.
 */
export function identified(
  question: Question,
  candidates: readonly RankedSentence[],
  corpus: Corpus,
  story?: Story,
): Told | undefined {
  const asked = identityAsked(question);
  if (!asked) return undefined;
  const { kind } = asked;
  const isWho = asked.kind === 'being' && asked.isWho;
  const role = asked.kind === 'being' ? byRole(asked, candidates, corpus, story) : undefined;
  if (role) return { ...role, kind, isWho };
  let best: { readonly candidate: RankedSentence; readonly said: Described } | undefined;
  const isSaid = teller(asked, question, corpus, story);
  // A name of the kind that is asked for may be another's: what ranks far below says it of another.
  const least = asked.kind === 'naming' ? (candidates[0]?.score ?? 0) - NEARLY_AS_GOOD : -Infinity;
  for (const candidate of candidates) {
    const { start, end } = candidate.indexed.sentence;
    if (end - start > LONGEST) continue;
    const said = isSaid(candidate.indexed);
    if (said?.how === 'likely' && candidate.score < least) continue;
    if (said && isSurer(said, best?.said)) best = { candidate, said };
  }
  if (!best) return { kind, isWho, how: 'not' };
  const { how, said } = best.said;
  if (how === 'hardly') return { kind, isWho, how };
  const words = how === 'surely' ? wordsOf(asked, best.candidate, said, question, corpus) : undefined;
  return { kind, isWho, how, first: best.candidate, ...(words && { words }) };
}

/** The words that say it: of who holds an office those with the titles, where these are certain. */
function wordsOf(
  { kind }: IdentityAsked,
  { indexed }: RankedSentence,
  said: Span | undefined,
  question: Question,
  { names }: Corpus,
): Span | undefined {
  return (kind === 'holder' ? answeringWords(indexed, question, names, SURE) : undefined) ?? said;
}

/** The estimate of a sentence that surely answers. */
const SURE = 1;

/** UTF-16 code units above which a sentence is no prose and is not read. Set by hand. */
const LONGEST = 2_000;

/** What an outcome becomes by whether the story tells who or what is asked after. @param closest What was first before. */
export function outcomeIfTold(outcome: Outcome, told: Told | undefined, closest: RankedSentence | undefined): Outcome {
  if (!told) return outcome;
  const { kind, how } = told;
  // "A ship called X" may be another ship than the one that is asked after.
  if (how === 'surely') return kind !== 'naming' || outcome === 'answered' ? 'answered' : 'likely';
  if (how === 'likely' && outcome === 'answered') return told.first === closest ? 'answered' : 'likely';
  if (how === 'likely') return kind === 'being' && outcome === 'related' ? 'likely' : outcome;
  if (how === 'hardly') return outcome;
  if (kind === 'letters') return outcome === 'absent' ? 'absent' : 'related';
  return told.isWho && outcome === 'answered' ? 'likely' : outcome;
}

/** The sentence with the fullest role of a person, or, if the role changed between documents, with the newest. */
function byRole(
  { subject }: BeingAsked,
  candidates: readonly RankedSentence[],
  { names }: Corpus,
  story: Story | undefined,
): Pick<Told, 'how' | 'first' | 'words'> | undefined {
  const [role] = subject.name ? rolesOf(subject.name, names, story) : [];
  const words = role?.cited.excerpt.highlight;
  const first = role && candidates.find(({ indexed }) => indexed === role.sentence);
  return first && words && { how: 'surely', first, words };
}

/** What tells of a sentence whether it says what is asked. */
function teller(
  asked: IdentityAsked,
  { text }: Question,
  corpus: Corpus,
  story: Story | undefined,
): (indexed: IndexedSentence) => Described | undefined {
  switch (asked.kind) {
    case 'being': {
      const find = finderOf(asked.subject, corpus.names);
      return (indexed) => beingIn(asked, indexed, find);
    }
    case 'letters':
      return (indexed) => {
        const found = longFormIn(textOf(indexed), asked.subject.text);
        return found && longForm(found, indexed, 'surely');
      };
    case 'holder':
      return holderTeller(asked, corpus, text, story);
    case 'naming':
      return (indexed) => namingIn(asked, indexed, corpus);
  }
}

function beingIn({ subject, isWho }: BeingAsked, indexed: IndexedSentence, find: Finder): Described | undefined {
  const { text } = indexed.passage.document;
  let best: Described | undefined;
  for (const place of find(indexed)) {
    const said = describedIn(text, indexed.sentence, place);
    if (said && isSurer(said, best)) best = said;
  }
  if (best?.how === 'surely' || isWho) return best;
  const isShort = /^[\p{L}\p{N}.]{2,8}$/u.test(subject.text);
  const long = isShort ? longFormIn(textOf(indexed), subject.text) : undefined;
  return long ? longForm(long, indexed, long.isBeside ? 'surely' : 'likely') : (best ?? goesOn(indexed, find));
}

function longForm(
  { span }: NonNullable<ReturnType<typeof longFormIn>>,
  { sentence: { start } }: IndexedSentence,
  how: Sureness,
): Described {
  return { how, ...(span && { said: { start: start + span.start, end: start + span.end } }) };
}

const GOES_ON =
  /^(?:It|They|This|These|That|Those|Such)(?: \p{Ll}+)? (?:is|are|was|were|means?) (?:an?|one of|the|\p{Ll}+ed|\p{Ll}+s) /u;

/** "It is a …", after a sentence that begins with what is asked after. */
function goesOn(indexed: IndexedSentence, find: Finder): Described | undefined {
  const before = indexed.passage.sentences[indexed.position - 1];
  if (!before || !GOES_ON.test(textOf(indexed))) return undefined;
  const [place] = find(before);
  return place && place.start - before.sentence.start <= NEAR_START ? { how: 'likely' } : undefined;
}

/** UTF-16 code units before a subject at most: "On Monday the". Set by hand. */
const NEAR_START = 24;
