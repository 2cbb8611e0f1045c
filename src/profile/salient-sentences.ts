import { isCaption, paragraphOf } from '../corpus/captions.ts';
import { citeSentence, shareText } from '../corpus/excerpt.ts';
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

/** A sentence that mentions a name, as the cues read it. */
interface SalienceContext {
  readonly sentence: IndexedSentence;
  readonly text: string;
  /** The sentence's frame before the name's first mention, and after it. */
  readonly lead: string;
  readonly after: string;
  /** How many other names it mentions. */
  readonly others: number;
  /** The first mention is within a quotation. */
  readonly isQuoted: boolean;
  /** A quotation begins before it or ends after it. */
  readonly isCut: boolean;
  readonly isCaption: boolean;
  /** It is the first sentence of the stories that mentions the name, teasers and captions left out. */
  readonly isFirst: boolean;
  /** It has the name in full. */
  readonly isWhole: boolean;
  /** It is quoted with the sentence before it. */
  readonly leans: boolean;
}

/** Whether the name between these is the subject, and no part of "Norvane CEO X". */
function isAbout({ lead, after }: Pick<SalienceContext, 'lead' | 'after'>): boolean {
  return opens(lead) && !/^(?:['’]| \p{Lu}| [§¤])/u.test(after);
}

interface SalienceCue {
  readonly weight: number;
  readonly holds: (context: SalienceContext) => boolean;
}

const FIGURES: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'year', 'date']);
const ENDED = /[.!?…。！？]["'”’»)\]]*(?:\s*\(\(?[^()]*\)?\))?$/u;
const VERBAL = /\p{Ll}(?:ed|ing)\b/u;

/** Score below which a sentence is shown only where nothing else is. Set by hand. */
const LEAST = -2;
/** What a sentence loses that shares all its words with what is shown (maximal marginal relevance, Carbonell and Goldstein 1998). Set by hand. */
const REPEATS = 3;
/** Other names from which on a sentence is a list. Set by hand. */
const CROWD = 3;
/** Words of content below which a sentence is a fragment. Set by hand. */
const FEWEST_WORDS = 4;

/** What makes a sentence say much or little of a name that it mentions: weights are added up. Set by hand, by reading cards. */
export const SALIENCE_CUES = {
  /** The name is its subject, not a part of "Norvane CEO X". */
  subject: { weight: 2, holds: (context) => isAbout(context) },
  /** It says what the subject does or is. */
  acts: { weight: 1.5, holds: ({ lead, after }) => opens(lead) && goesOnWithVerb(after) },
  /** "X's shares fell". */
  owns: { weight: 1, holds: ({ lead, after }) => opens(lead) && /^['’]/u.test(after) },
  introduces: { weight: 2, holds: ({ isFirst, isWhole }) => isFirst && isWhole },
  alone: { weight: 1, holds: ({ others }) => others === 0 },
  /** "awarded to A, B, C and D". */
  crowd: { weight: -1.5, holds: ({ others }) => others >= CROWD },
  figure: { weight: 0.5, holds: ({ sentence }) => sentence.view.spans.some(({ kind }) => FIGURES.has(kind)) },
  leans: { weight: -1, holds: ({ leans }) => leans },
  question: { weight: -1, holds: ({ sentence }) => sentence.view.cues.asks },
  quoted: { weight: -3, holds: ({ isQuoted }) => isQuoted },
  cut: { weight: -1, holds: ({ isCut }) => isCut },
  /** A heading, or a line of a list of names. */
  fragment: {
    weight: -5,
    holds: ({ sentence, text }) =>
      sentence.view.content < FEWEST_WORDS || !ENDED.test(text) || lacksVerb(sentence, text),
  },
  caption: { weight: -5, holds: ({ isCaption }) => isCaption },
  /** A teaser repeats the story. */
  teaser: { weight: -3, holds: ({ sentence }) => isTeaser(sentence) },
} as const satisfies Record<string, SalienceCue>;

/** What is already shown of a name. */
interface Shown {
  readonly excerpts: readonly CitedExcerpt[];
  /** The sentences in them. */
  readonly sentences: readonly IndexedSentence[];
}

/** A sentence that says much of a name, as it is quoted. */
export interface Salient {
  readonly cited: CitedExcerpt;
  readonly sentence: IndexedSentence;
}

/** How much a sentence is about a name: 2 where that is its subject, 1 where something of it is, as "X's shares"; else 0. */
export function aboutness(name: Name, sentence: IndexedSentence, names: NameIndex): number {
  const { lead, after } = contextOf(name, sentence, names);
  return isAbout({ lead, after }) ? 2 : opens(lead) && /^['’]/u.test(after) ? 1 : 0;
}

/**
 * The sentences that say most of a name, in the stories' order, each quoted with what it needs to be understood. None
 * repeats another, or what is already shown.
 *
 * @param sentences Those that mention the name, in order.
 */
export function salientSentences(
  name: Name,
  sentences: readonly IndexedSentence[],
  shown: Shown,
  names: NameIndex,
  count: number,
): Salient[] {
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
      .filter(({ shared, cited }) => shared < SAME && !excerpts.some((other) => shareText(other, cited)))
      .sort((a, b) => worth(b) - worth(a) || a.i - b.i);
    if (!best || (excerpts.length > 0 && best.score < LEAST)) break;
    kept.push(best);
    said = [best.sentence];
    excerpts = [...excerpts, best.cited];
  }
  return kept.sort((a, b) => a.i - b.i).map(({ cited, sentence }) => ({ cited, sentence }));
}

function scoreOf(context: SalienceContext): number {
  return Object.values(SALIENCE_CUES).reduce(
    (sum, { weight, holds }: SalienceCue) => sum + (holds(context) ? weight : 0),
    0,
  );
}

type PassageContext = 'isFirst' | 'leans';

/** What the cues read of one sentence that mentions a name. */
export function contextOf(
  name: Name,
  sentence: IndexedSentence,
  names: NameIndex,
): Omit<SalienceContext, PassageContext> {
  const { text } = sentence.passage.document;
  const { start, end } = sentence.sentence;
  const found = names.inSentence(sentence);
  const own = found.findIndex((mention) => mention.name === name);
  const at = found[own]?.start ?? start;
  const [lead = '', after = ''] = sentenceFrame(sentence, [], found).text.split(new RegExp(`[§¤]${own}[§¤]`, 'u'));
  const quotations = quotesIn(text, paragraphOf(sentence).start, end);
  return {
    sentence,
    text: text.slice(start, end),
    lead,
    after,
    others: new Set(found.map((mention) => mention.name)).size - 1,
    isWhole: found.some((mention) => mention.name === name && text.slice(mention.start, mention.end) === name.name),
    isQuoted: quotations.some((quotation) => quotation.start < at && at < quotation.end),
    isCut: quotations.some((quotation) => quotation.end > start && (quotation.start < start || quotation.isOpen)),
    isCaption: isCaption(sentence),
  };
}

/** Whether an English sentence has no verb; verbs of other languages are not known. */
function lacksVerb({ passage }: IndexedSentence, text: string): boolean {
  const isEnglish = passage.document.language.startsWith('en') && /\p{Script=Latin}/u.test(text);
  return isEnglish && !hasVerb(text) && !VERBAL.test(text);
}

const isTeaser = ({ passage }: IndexedSentence): boolean => passage.passage.kind === 'summary';
