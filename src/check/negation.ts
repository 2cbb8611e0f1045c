import { alternatives } from '../language/lexicon/lexicon.ts';
import type { Span } from '../language/span.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { before } from './before.ts';

/** A "not" in a text, and the words that it denies, as stems. */
interface Negation extends Span {
  /** The first word after it, the verb after that word's "to" ("isn't trying to salvage"), and what follows an "or". */
  readonly heads: readonly Token[];
  /** All content words of the clause up to where it reaches. */
  readonly reach: readonly string[];
  /** "Should not": it denies no fact. */
  readonly isWish: boolean;
}

const CUES = new RegExp(String.raw`\b(?:${alternatives('check-negations')})\b|(?<=\p{L})n['’]t\b`, 'giu');
/** 不, 没, 未 and 无, except in words that deny nothing: 不仅 (not only), 未来 (future), 无论 (whatever). */
const CUES_HAN = /不(?![仅過过同断斷但论論管久少只足])|[没沒]有?|未(?![来來必])|[无無](?![论論人])/gu;
/** Says what should be, and denies nothing that is. */
const SHOULD = /\b(?:should|must|ought|let)/i;
/** Ways of speaking that hold a "not" and deny nothing; "No." may be an answer or a number. */
const IDIOM = new RegExp(
  String.raw`^(?:(?:${alternatives('check-negation-idioms')})\b|no(?:\.\s?\d|[,!.;:]|$| to\b))`,
  'i',
);
const BEFORE_IDIOM = /\b(?:if|whether or|why|or) $/i;
/** Ends a clause: what follows is no longer denied. */
const CLAUSE_END =
  /[,;:.!?()—–，。；：！？、]|\b(?:but|although|though|while|because|which|who|whom|if|unless|whereas|so|since|until)\b/iu;
/** Words between a "not" and what it denies. */
const PASSED = /^(?:longer|yet|even|actually|ever|really|quite|just|among|go|goes|going|get|gets|getting|\p{L}+ly)$/u;
/** Words that themselves deny: beside them a "not" may say the same ("did not grant", "refused to grant"). */
const DENIALS = new RegExp(`^(?:${alternatives('check-denials')}|ban(?:s|ned)?$)`);
/** Words that limit, and so deny the rest. */
const LIMITS = /\b(?:only|except|apart from|instead of|rather than|any \p{L}+ but)\b/iu;
/** How far a "not" reaches at most, in content words and in UTF-16 code units. Set by hand. */
const LONGEST_REACH = 8;
const LONGEST_CLAUSE = 120;
/** How many content words before another a word of denial still concerns it. Set by hand. */
const DENIAL_REACH = 5;
/** Parts a word of denial from what is said of somebody else, or is a thing itself: "his bank refused, and it paid", "the ban covers". */
const PARTS = /[,;:.]|\b(?:and|but) (?:the|an?|his|her|its|their|he|she|it|they|\p{Lu}\p{L}+)\b/u;
const IS_THING = /\b(?:the|an?|this|that|its|his|her|their) $/iu;
const OF_THING = /^ (?:on|of|to|against|from|for)\b/;

/** A "not" that one of two texts has alone, and where it stands in that one. */
interface LoneNegation {
  readonly in: 'message' | 'story';
  readonly at: Span;
}

/** What of a message is said by what of the sentence. */
interface Aligned {
  /** Stems of the message and those of the sentence that say the same in other words. */
  readonly said: ReadonlyMap<string, string>;
  /** Where a word of the message begins, and where what says it begins in the sentence. */
  readonly places: ReadonlyMap<number, number>;
}

/** A text with its content words, offsets into it. */
interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const read = (text: string): TokenizedText => ({
  text,
  tokens: tokenize(text).filter(({ stop, extra }) => !stop && !extra),
});

/**
 * Which of the two denies something that the other states: the message, or the nearest sentence of the story. Words are
 * compared, so a denial by other words ("far from") is not seen; where the other has a word that may deny the same
 * ("refused"), there is no difference. English and Chinese only.
 *
 * @param sentence The nearest sentence.
 * @param excerpt All that is quoted: what is denied in it counts as denied there, too.
 * @returns Nothing where neither does, or both.
 */
export function differentNegation(
  message: string,
  { sentence, excerpt }: { readonly sentence: string; readonly excerpt: string },
  { said, places }: Aligned = { said: new Map(), places: new Map() },
): LoneNegation | undefined {
  // A question asserts nothing: "Isn't it worth $9 billion?"
  if (/[?？]["”’)]*$/.test(message)) return undefined;
  const [ours, theirs] = [read(message), read(sentence)];
  const [ourCues, theirCues] = [negationsIn(ours), negationsIn(theirs)];
  const theirReach = theirCues.flatMap(({ reach }) => reach);
  const isShared = ourCues.some(({ reach }) => reach.some((term) => theirReach.includes(term)));
  // Both deny something of the same, in words that need not be the same.
  if (isShared && ourCues.length === theirCues.length) return undefined;
  // "No other than X" and "only X", "not A but B" and "B instead of A".
  if (LIMITS.test(message) || LIMITS.test(sentence)) return undefined;
  const isSame = (a: string, b: string): boolean => stemSimilarity(a, b) > 0 || said.get(a) === b || said.get(b) === a;
  const isApart = (here: Token, there: Token): boolean => (places.get(here.start) ?? there.start) !== there.start;
  const [here, there] = [
    deniedAlone(ours, theirs, read(excerpt), isSame, isApart),
    deniedAlone(theirs, ours, ours, isSame, (denied, other) => isApart(other, denied)),
  ];
  if (here && there) return undefined;
  if (here) return { in: 'message', at: { start: here.start, end: here.end } };
  return there && { in: 'story', at: { start: there.start, end: there.end } };
}

/** What a text denies that the other states, and that nothing around the other denies. */
function deniedAlone(
  text: TokenizedText,
  other: TokenizedText,
  around: TokenizedText,
  isSame: (a: string, b: string) => boolean,
  isApart: (denied: Token, other: Token) => boolean,
): Negation | undefined {
  const negations = negationsIn(text).filter(({ isWish }) => !isWish || SHOULD.test(other.text));
  if (negations.length === 0) return undefined;
  const theirs = negationsIn(around).flatMap(({ reach }) => reach);
  return negations.find(({ heads }) =>
    heads.some(
      (head) =>
        other.tokens.some((token) => isSame(head.term, token.term) && !isApart(head, token)) &&
        !theirs.some((term) => isSame(head.term, term)) &&
        !isDenied(head.term, around, isSame),
    ),
  );
}

/** Whether a word of denial is close before this one. */
function isDenied(head: string, { text, tokens }: TokenizedText, isSame: (a: string, b: string) => boolean): boolean {
  const denies = ({ word, start, end }: Token, denied: Token): boolean =>
    DENIALS.test(word) &&
    !PARTS.test(text.slice(end, denied.start)) &&
    !(IS_THING.test(before({ start }, text)) && !OF_THING.test(text.slice(end)));
  return tokens.some(
    (token, i) =>
      isSame(head, token.term) && tokens.slice(Math.max(0, i - DENIAL_REACH), i).some((each) => denies(each, token)),
  );
}

function negationsIn({ text, tokens }: TokenizedText): Negation[] {
  return [...text.matchAll(CUES), ...text.matchAll(CUES_HAN)].flatMap(({ 0: cue, index }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    const spoken = text.slice(index, index + 24).replace(/^n['’]t/i, 'not');
    if (IDIOM.test(spoken) || BEFORE_IDIOM.test(before)) return [];
    const start = index + cue.length;
    const end = clauseEnd(text, start);
    const words = tokens
      .filter((token) => token.start >= start && token.end <= end && !PASSED.test(token.word))
      .slice(0, LONGEST_REACH);
    const reach = words.map(({ term }) => term);
    return [{ start: index, end: start, heads: headsOf(words, cue, text), reach, isWish: SHOULD.test(before) }];
  });
}

function clauseEnd(text: string, start: number): number {
  const rest = text.slice(start, start + LONGEST_CLAUSE);
  return start + (CLAUSE_END.exec(rest)?.index ?? rest.length);
}

function headsOf(words: readonly Token[], cue: string, text: string): Token[] {
  const [first, second] = words;
  if (!first) return [];
  const both = second && (/^(?:no|without)$/i.test(cue) || /^ to $/.test(text.slice(first.end, second.start)));
  const others = words.filter(({ start }) => start > first.end && OR.test(text.slice(first.end, start)));
  return [first, ...(both ? [second] : []), ...others];
}

/** "Does not limit it or punish anybody". */
const OR = / (?:or|nor) (?:\p{L}+ly )?$/u;
