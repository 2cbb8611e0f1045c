import { isCaption, paragraphOf } from '../corpus/captions.ts';
import { citeSentence } from '../corpus/excerpt.ts';
import { overlapCoefficient } from '../corpus/overlap.ts';
import { SAME } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { quotesIn } from './quotes.ts';
import { sentenceFrame } from './sentence-frame.ts';
import { opens } from './speaker.ts';
import { goesOnWithVerb, hasVerb } from './verbs.ts';

/** A sentence that mentions a name, as it is weighed. */
interface SalienceContext {
  readonly sentence: IndexedSentence;
  readonly text: string;
  /** What stands before the name's first mention, and from behind it on. */
  readonly lead: string;
  readonly behind: string;
  /** How many other names stand in it. */
  readonly others: number;
  /** What it is said of stands in words that somebody else is quoted with. */
  readonly isQuoted: boolean;
  /** A quotation begins before it or ends behind it. */
  readonly isCut: boolean;
  /** It belongs to a picture. */
  readonly isCaption: boolean;
  /** No sentence of the story itself mentions the name before it. */
  readonly isFirst: boolean;
  /** The name stands in it in full. */
  readonly isWhole: boolean;
  /** It cannot stand alone. */
  readonly leans: boolean;
}

interface SalienceCue {
  readonly weight: number;
  readonly holds: (sight: SalienceContext) => boolean;
}

const FIGURES: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'year', 'date']);
const ENDED = /[.!?…。！？]["'”’»)\]]*(?:\s*\(\(?[^()]*\)?\))?$/u;
const VERBAL = /\p{Ll}(?:ed|ing)\b/u;

/** A sentence that is worth less is shown where nothing else is. */
const LEAST = -2;
/** What a sentence loses that shares all its words with what is shown (maximal marginal relevance, Carbonell and Goldstein 1998). */
const REPEATS = 3;

/** What makes a sentence tell much or little of a name that it mentions. Weights are set by hand, by reading cards. */
const CUES = {
  /** It is the name that it speaks of, not "Anthropic CEO X". */
  subject: { weight: 2, holds: ({ lead, behind }) => opens(lead) && !/^(?:['’]| \p{Lu}| [§¤])/u.test(behind) },
  /** And it says what they do or are. */
  acts: { weight: 1.5, holds: ({ lead, behind }) => opens(lead) && goesOnWithVerb(behind) },
  /** "X's shares fell". */
  owns: { weight: 1, holds: ({ lead, behind }) => opens(lead) && /^['’]/u.test(behind) },
  introduces: { weight: 2, holds: ({ isFirst, isWhole }) => isFirst && isWhole },
  alone: { weight: 1, holds: ({ others }) => others === 0 },
  /** "awarded to A, B, C and D". */
  crowd: { weight: -1.5, holds: ({ others }) => others >= 3 },
  figure: { weight: 0.5, holds: ({ sentence }) => sentence.view.spans.some(({ kind }) => FIGURES.has(kind)) },
  /** "This creates …" is quoted with the sentence before it. */
  leans: { weight: -1, holds: ({ leans }) => leans },
  question: { weight: -1, holds: ({ sentence }) => sentence.view.cues.asks },
  quoted: { weight: -3, holds: ({ isQuoted }) => isQuoted },
  cut: { weight: -1, holds: ({ isCut }) => isCut },
  /** A heading, a line of a list of names. */
  fragment: {
    weight: -5,
    holds: ({ sentence, text }) => sentence.view.content < 4 || !ENDED.test(text) || lacksVerb(sentence, text),
  },
  caption: { weight: -5, holds: ({ isCaption }) => isCaption },
  /** A teaser says again what the story says. */
  teaser: { weight: -3, holds: ({ sentence }) => isTeaser(sentence) },
} as const satisfies Record<string, SalienceCue>;

/** What is shown of a name besides. */
interface Besides {
  readonly excerpts: readonly CitedExcerpt[];
  /** The sentences in them. */
  readonly sentences: readonly IndexedSentence[];
}

/**
 * The sentences that say most of a name, in the stories' order, each quoted so that it can stand alone. None says again
 * what another says, or what is shown already.
 *
 * @param sentences Those that mention the name, in order.
 */
export function salientSentences(
  name: Name,
  sentences: readonly IndexedSentence[],
  shown: Besides,
  names: NameIndex,
  count: number,
): CitedExcerpt[] {
  const first = sentences.find((sentence) => !isTeaser(sentence) && !isCaption(sentence));
  const left = sentences.map((sentence, i) => {
    const cited = citeSentence(sentence);
    const leans = cited.excerpt.start < sentence.sentence.start;
    const around = { leans, isFirst: sentence === first };
    return { sentence, i, cited, score: scoreOf({ ...contextOf(name, sentence, names), ...around }), shared: 0 };
  });
  const kept: typeof left = [];
  let [said, excerpts] = [shown.sentences, shown.excerpts];
  while (kept.length < count) {
    for (const one of left)
      one.shared = Math.max(one.shared, ...said.map((other) => overlapCoefficient(one.sentence, other)));
    const worth = ({ score, shared }: (typeof left)[number]): number => score - REPEATS * shared;
    const [best] = left
      .filter(({ shared, cited }) => shared < SAME && !excerpts.some((other) => overlap(other, cited)))
      .sort((a, b) => worth(b) - worth(a) || a.i - b.i);
    if (!best || (excerpts.length > 0 && best.score < LEAST)) break;
    kept.push(best);
    said = [best.sentence];
    excerpts = [...excerpts, best.cited];
  }
  return kept.sort((a, b) => a.i - b.i).map(({ cited }) => cited);
}

/** Whether two excerpts have characters in common. */
export function overlap({ excerpt: a }: CitedExcerpt, { excerpt: b }: CitedExcerpt): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

function scoreOf(sight: SalienceContext): number {
  return Object.values(CUES).reduce((sum, { weight, holds }: SalienceCue) => sum + (holds(sight) ? weight : 0), 0);
}

type PassageContext = 'isFirst' | 'leans';

function contextOf(name: Name, sentence: IndexedSentence, names: NameIndex): Omit<SalienceContext, PassageContext> {
  const { text } = sentence.passage.document;
  const { start, end } = sentence.sentence;
  const found = names.inSentence(sentence);
  const own = found.findIndex((mention) => mention.name === name);
  const at = found[own]?.start ?? start;
  const [lead = '', behind = ''] = sentenceFrame(sentence, [], found).text.split(new RegExp(`[§¤]${own}[§¤]`, 'u'));
  const quotations = quotesIn(text, paragraphOf(sentence).start, end);
  return {
    sentence,
    text: text.slice(start, end),
    lead,
    behind,
    others: new Set(found.map((mention) => mention.name)).size - 1,
    isWhole: found.some((mention) => mention.name === name && text.slice(mention.start, mention.end) === name.name),
    isQuoted: quotations.some((quotation) => quotation.start < at && at < quotation.end),
    isCut: quotations.some((quotation) => quotation.end > start && (quotation.start < start || quotation.isOpen)),
    isCaption: isCaption(sentence),
  };
}

/** Known of English alone. */
function lacksVerb({ passage }: IndexedSentence, text: string): boolean {
  const isEnglish = passage.document.language.startsWith('en') && /\p{Script=Latin}/u.test(text);
  return isEnglish && !hasVerb(text) && !VERBAL.test(text);
}

const isTeaser = ({ passage }: IndexedSentence): boolean => passage.passage.kind === 'summary';
