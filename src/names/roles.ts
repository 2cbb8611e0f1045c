import type { Span } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { TITLES } from './gazetteer/words.ts';

const ROLE_NOUN =
  /\b(?:CEO|CFO|CTO|COO|president|minister|chancellor|secretary|senator|governor|mayor|chair(?:man|woman|person)?|director|head|chief|founder|co-founder|leader|spokes(?:man|woman|person)|professor|economist|analyst|researcher|lawyer|attorney|judge|general|colonel|commander|ambassador|coach|author|actor|actress|singer|editor|journalist|partner|manager|officer|executive|engineer|scientist|director-general|commissioner|representative|candidate|activist|king|queen|prince|pope|company|firm|maker|agency|startup|start-up|vendor|giant|organi[sz]ation|group|bank|university)\b/i;
const FINITE_VERB = /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|did|does|do)\b/;
const JOINS = /^(?:\p{Lu}|(?:of|for|and|the|vice|former|deputy|prime|chief|executive)$)/u;
const MOST_WORDS = 16;
/** A role before a name begins within so many characters. */
const FARTHEST = 160;

/**
 * What a sentence says that a name in it is: the capitalised words and role nouns right before it, an apposition
 * behind it, or "is the …". Slices of the document, none with a finite verb in it.
 */
export function rolesIn({ passage, sentence }: IndexedSentence, mention: Span, others: readonly Span[]): Span[] {
  const { text } = passage.document;
  const roles: Span[] = [];
  const before = text.slice(Math.max(sentence.start, mention.start - FARTHEST), mention.start);
  const leftward = /(?:[\p{L}\p{N}'’&-]+ )+$/u.exec(before);
  if (leftward) {
    const words = leftward[0].trimEnd().split(' ');
    let from = words.length;
    // Role nouns, capitals and what joins them, back to the first other word.
    while (from > 0 && (JOINS.test(words[from - 1] ?? '') || isTitle(words[from - 1]))) from -= 1;
    while (from < words.length && /^(?:the|of|for|and|with|However|But|In|On)$/i.test(words[from] ?? '')) from += 1;
    const role = ownPart(words.slice(from)).join(' ');
    if (ROLE_NOUN.test(role) && !/['’]s?$/.test(role) && words.length - from <= MOST_WORDS)
      roles.push({ start: mention.start - 1 - role.length, end: mention.start - 1 });
  }
  const behind = text.slice(mention.end, sentence.end);
  const apposition =
    /^, ((?:the |an? |its |his |her )?[^,;:()—]{3,160})(?=[,.;]|$)/u.exec(behind)?.[1] ??
    /^ (?:is|was) ((?:the|an?) [^,;:()—]{3,120})(?=[,.;]|$)/u.exec(behind)?.[1];
  if (
    apposition !== undefined &&
    ROLE_NOUN.test(apposition.split(' who ')[0] ?? '') &&
    !FINITE_VERB.test(apposition) &&
    apposition.split(' ').length <= MOST_WORDS &&
    /^(?:the|an?|its|his|her) |^\p{Lu}?[\p{L}-]+ (?:of|for|at)\b/u.test(apposition)
  ) {
    const start = text.indexOf(apposition, mention.end);
    const role = { start, end: start + apposition.replace(/[\s.]+$/, '').length };
    if (!others.some((other) => other.start < role.end && role.start < other.end && other.start === role.start))
      roles.push(role);
  }
  return roles;
}

/** What is said of this name alone: "musician Tiziano Lugli and actor", "portraits of author" end with the name's own role. */
function ownPart(words: readonly string[]): readonly string[] {
  const own = words.slice(words.lastIndexOf('and') + 1);
  const [first] = own;
  const behindOf = words.at(-2) === 'of' && ROLE_NOUN.test(words.at(-1) ?? '') && !isTitle(first);
  if (behindOf) return words.slice(-1);
  return own.length < words.length && own.some((word) => ROLE_NOUN.test(word)) ? own : words;
}

const isTitle = (word: string | undefined): boolean =>
  word !== undefined && (TITLES.has(word.toLowerCase()) || ROLE_NOUN.test(word));
