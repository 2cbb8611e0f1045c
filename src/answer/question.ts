import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import { contentTerms, fold, type Token, tokenize } from '../search/tokens.ts';
import type { Corpus } from './corpus.ts';

/** What a question asks for; `about` where it asks for all that is said of something. */
export type QuestionType =
  | 'who'
  | 'when'
  | 'where'
  | 'money'
  | 'percent'
  | 'number'
  | 'why'
  | 'how'
  | 'which'
  | 'what'
  | 'yes-no'
  | 'about';

/** A word or name that an answer should hold. */
export interface Term {
  /** What the index holds for it; of a name, of its words. */
  readonly terms: readonly string[];
  /** As the reader typed it. */
  readonly typed: string;
  /** What it counts for: rarer words in the story count more. */
  readonly weight: number;
  /** A name, a number or a capitalised word: an answer about another one is wrong. */
  readonly named: boolean;
  readonly name?: Name;
  /** Read for a misspelt word: less is made of it. */
  readonly repaired: boolean;
  /** Somewhere in the story (or library) that is searched. */
  readonly known: boolean;
}

/** A question, ready to be answered. */
export interface Question {
  /** As it was read, spelling repaired. */
  readonly text: string;
  readonly type: QuestionType;
  readonly terms: readonly Term[];
  /** The stretch of the question from its first key word to its last, as typed. */
  readonly subject: string;
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** Words that ask rather than name: their sentence seldom repeats them. */
const LIGHT = new Set(
  contentTerms(
    'happen mean say said do make give get want think become call kind type way thing tell happened big long old large far often many',
  ),
);

/** Ways of asking that say nothing of what is asked for. */
const FRAMES = [
  /^(?:please\s+)?(?:(?:can|could|would)\s+you\s+)?(?:tell|give|show|explain(?:\s+to)?|remind)\s+(?:me|us)\s+(?:more\s+|everything\s+|something\s+)?(?:about\s+)?/i,
  /^what\s+(?:does|do|did)\s+(?:it|they|this|the\s+(?:story|stories|article|text|author|report))\s+(?:say|write|mention|tell)\s+(?:us\s+)?(?:about|of|on)\s+/i,
  /^what\s+(?:is|was)\s+(?:said|written|known|the\s+story)\s+(?:about|of|on)\s+/i,
  /[\s,]*(?:according\s+to|in)\s+(?:this|the)\s+(?:story|article|text|report)(?=[\s?.!]*$)/i,
];

const TYPES: readonly (readonly [QuestionType, RegExp])[] = [
  ['who', /\b(?:who|whom|whose)\b|谁|誰|누구/i],
  ['when', /\bwhen\b|\b(?:what|which)\s+(?:year|date|day|month|time)\b|何时|什么时候|いつ|언제/i],
  ['where', /\bwhere\b|\b(?:what|which)\s+(?:city|country|place|town|state)\b|哪里|どこ|어디/i],
  ['percent', /\b(?:what|how\s+many)\s+per\s?cent(?:age)?\b|\bwhat\s+(?:share|proportion)\b/i],
  [
    'money',
    /\bhow\s+much\b.*\b(?:worth|cost|pay|paid|price|spend|spent|money|raise[ds]?|value|dollars?)\b|\bwhat\s+(?:is|was)\s+the\s+(?:price|cost|value)\b/i,
  ],
  ['number', /\bhow\s+(?:many|much|long|old|far|big|large|tall|often)\b|多少|几|いくつ|얼마/i],
  ['why', /\bwhy\b|\bwhat\s+(?:caused|made)\b|\b(?:reason|cause)\s+(?:for|of|why)\b|为什么|なぜ|왜/i],
  ['how', /\bhow\b|怎么|如何/i],
  ['which', /\bwhich\b|哪些|哪个/i],
  ['what', /\bwhat\b|什么|何/i],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b/i],
];

/** The kind of answer that the question's first cue asks for. */
function typeOf(text: string): QuestionType {
  let first: { type: QuestionType; at: number } | undefined;
  for (const [type, pattern] of TYPES) {
    const at = text.search(pattern);
    if (at >= 0 && (!first || at < first.at)) first = { type, at };
  }
  return first?.type ?? 'about';
}

/**
 * Reads a question: what it asks for, and the words and names that an answer should hold.
 *
 * @param story Where it is asked of one story alone: rarity and spelling follow that story.
 */
export function readQuestion(typed: string, corpus: Corpus, story?: Story): Question {
  let core = typed.trim().replace(/\s+/g, ' ');
  for (const frame of FRAMES) core = core.replace(frame, '').trim() || core;
  const { text, corrections } = repair(core, corpus, story);
  const type = typeOf(text);
  const read = new Set(corrections.map((correction) => correction.read));
  const mentions = corpus.names.mentionsIn(text);
  const tokens = tokenize(text).filter(
    (token) => !token.extra && (!token.stop || isCountry(token, text, corpus, story)),
  );
  const terms: Term[] = [];
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  const seen = new Set<string>();
  const add = (term: Term, start: number, end: number): void => {
    // "make pancakes" is about pancakes.
    if (!term.terms.every((each) => LIGHT.has(each))) {
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
    const key = term.name?.name ?? term.terms.join(' ');
    if (!seen.has(key)) terms.push(term);
    seen.add(key);
  };
  const focusAt = /\b(?:which|what)\s+(?=\p{L})/iu.exec(text);
  const focus = focusAt ? focusAt.index + focusAt[0].length : -1;
  for (const mention of mentions) {
    const inside = tokens.filter((token) => token.start >= mention.start && token.end <= mention.end);
    const forms = inside.map((token) => token.term);
    const present = corpus.names.in(story).includes(mention.name);
    add(
      {
        terms: forms,
        typed: text.slice(mention.start, mention.end),
        weight: present ? 1.2 : 2,
        named: true,
        name: mention.name,
        repaired: false,
        known: present,
      },
      mention.start,
      mention.end,
    );
  }
  for (const token of tokens) {
    if (mentions.some((mention) => token.start >= mention.start && token.end <= mention.end)) continue;
    const surface = text.slice(token.start, token.end);
    const { passages, of } = corpus.index.frequency(token.term, story);
    const named =
      /\p{N}/u.test(surface) || /^\p{Lu}{2,}/u.test(surface) || (token.start > 0 && /^\p{Lu}/u.test(surface));
    // The category after "which" or "what" names the answer's kind, which its sentence rarely repeats.
    const scale = token.start === focus || LIGHT.has(token.term) ? 0.5 : named ? 1.3 : 1;
    add(
      {
        terms: [token.term],
        typed: surface,
        weight: scale * weightOf(passages, of),
        named,
        repaired: read.has(surface),
        known: passages > 0 || (!named && corpus.index.family(token.term).length > 0),
      },
      token.start,
      token.end,
    );
  }
  return { text, type, terms, corrections, subject: to > from ? text.slice(from, to) : text.replace(/[?？.!]+$/u, '') };
}

/**
 * Robertson's idf, damped: in a story of a dozen passages counts are too thin for rarity to mean much.
 */
function weightOf(passages: number, of: number): number {
  return 0.7 + 0.35 * Math.log(1 + (of - passages + 0.5) / (passages + 0.5));
}

/** "us" in lower case is the country where the story speaks of it and no verb before it asks for the pronoun. */
function isCountry(token: Token, text: string, corpus: Corpus, story: Story | undefined): boolean {
  if (token.word !== 'us' || corpus.index.frequency('us', story).passages === 0) return false;
  return !/\b(?:tell|give|let|show|help|about|for|to|of|with|between)\s+$/i.test(text.slice(0, token.start));
}

/** Puts the nearest word of the stories for each word that they do not hold; a capitalised one is only read as a name. */
function repair(text: string, corpus: Corpus, story: Story | undefined): Pick<Question, 'text' | 'corrections'> {
  const corrections: { typed: string; read: string }[] = [];
  let result = '';
  let from = 0;
  for (const token of tokenize(text)) {
    if (token.stop || token.extra || corpus.index.frequency(token.term, story).passages > 0 || token.start < from)
      continue;
    const surface = text.slice(token.start, token.end);
    const read = corpus.index.nearestWord(token);
    if (read === undefined || contentTerms(read).every((term) => corpus.index.frequency(term, story).passages === 0))
      continue;
    const capital = token.start > 0 && /^\p{Lu}/u.test(surface);
    if (capital && corpus.names.mentionsIn(read).length === 0 && !isPartOfName(read, corpus)) continue;
    const cased = /^\p{Lu}/u.test(surface) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
    corrections.push({ typed: surface, read: cased });
    result += text.slice(from, token.start) + cased;
    from = token.end;
  }
  return { text: result + text.slice(from), corrections };
}

function isPartOfName(word: string, { names }: Corpus): boolean {
  return names.names.some((name) => [name.name, ...name.aliases].some((form) => fold(form).split(' ').includes(word)));
}
