import { isCaption } from '../../corpus/captions.ts';
import { saysTheSame } from '../../corpus/redundancy.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { paragraphsOf, together } from './paragraphs.ts';

/** Signs in a sentence's words, each with what it is worth, and where in a story such sentences tend to be. */
interface Telling {
  readonly signs: readonly (readonly [worth: number, sign: RegExp])[];
  /** What the place is worth: of the first sentence and of the last, evenly in between. */
  readonly first: number;
  readonly last: number;
}

const DAY = `(?:\\d{1,2} )?(?:${MONTH}|${WEEKDAY})`;

/** What tells most of each, by its words. All set by hand. */
const TELLING = {
  /** Of what comes. */
  next: {
    signs: [
      [2, /\b(?:will|shall)\b|\b(?:is|are) (?:now )?(?:to|due|set|expected|scheduled|planned|about|poised) (?!by\b)/i],
      [2, /\b(?:is|are|has been) (?:planned|due|scheduled|expected)\b|\bstill (?:has|have|needs?) to\b/i],
      [1, /\b(?:plans?|hopes?|intends?|aims?|expects?|promised|vowed|proposes?) (?:to|that)\b/i],
      [
        1,
        /\b(?:could|may|might)\b|\b(?:starts|begins|meets|opens|closes|ends|votes|resumes|continues) (?:on|in|at|from|today|tomorrow)\b/,
      ],
      [1, /\bnext (?:week|month|year|spring|summer|autumn|fall|winter|step)\b|\blater this\b|\bcoming\b/i],
      [1, new RegExp(`\\b(?:by|on|in|from|for|until|before) (?:the )?(?:end of )?(?:early |late )?${DAY}`)],
      [
        1,
        /\b(?:by|from|until|before) (?:the )?(?:end of )?(?:early |late )?(?:20\d\d|(?:the|next|this) (?:month|year|week))\b/,
      ],
      [
        1,
        /\bwithin (?:an?|the|\w+) (?:hours?|days?|weeks?|fortnight|months?|years?)\b|\b(?:continues|resumes|remains?)\b/,
      ],
      [
        1,
        new RegExp(
          `\\b(?:is|are) on (?:the )?${DAY}|\\b(?:meeting|hearing|vote|debate|session)\\b.* (?:on|for) ${DAY}`,
        ),
      ],
      [3, /将|预计|计划|即将|承诺|明年|下个?月|下周|尚未/u],
      [-1, /^["“]|\b(?:has|have|had) (?:long|already|never)\b|\bwould have\b/i],
    ],
    first: 0,
    last: 2,
  },
  /** Of what it is worth. */
  importance: {
    signs: [
      [
        2,
        /\b(?:could|would|may|might) (?:\w+ )?(?:be|become|lose|end|cost|push|turn|leave|mean|force|cut|put|create)\b/i,
      ],
      [2, /\b(?:precedent|turning point|at stake|consequences?|implications?|crucial|risks?|threat\w*|danger)\b/i],
      [1, /\b(?:first|largest|biggest|worst|only|record|most|never|tests?|highlights?|underscores?|depends?)\b/i],
      [1, /\b(?:without|because|so|if|no longer|beyond|well beyond|far beyond|affects?|felt|matters?)\b/i],
      [1, /\b(?:thousands?|millions?|billions?|every|whole|entire|all|people|families|patients|residents)\b/i],
      [3, /意味着|影响|重要|首次|可能|关键/u],
      [-2, /^["“]/],
    ],
    first: 2,
    last: 0,
  },
  /** Who speaks. */
  quoted: {
    signs: [
      [2, /["“”]/],
      [2, /说|表示|称|指出/u],
    ],
    first: 0,
    last: 0,
  },
} as const satisfies Record<string, Telling>;

/** Worth of its words from which on a sentence is shown; paragraphs that are shown. Set by hand. */
const ENOUGH = 2;
const MOST = 3;
/** What each paragraph between it and the best one takes from the worth of another. Set by hand. */
const APART = 0.5;

/**
 * The sentences of a story that tell most of what is asked, by their words and place, in its order: of each paragraph from the
 * first such to the last, and rather of paragraphs that are near the best one.
 */
export function tellingSentences(of: keyof typeof TELLING, sentences: readonly IndexedSentence[]): CitedExcerpt[] {
  const { signs, first, last }: Telling = TELLING[of];
  const body = sentences.filter((one) => one.passage.passage.kind === 'prose' && !isCaption(one));
  const worthOf = (sentence: IndexedSentence): number =>
    signs.reduce((sum, [worth, sign]) => sum + (sign.test(textOf(sentence)) ? worth : 0), 0);
  const paragraphs = paragraphsOf(body);
  const weighed = paragraphs.flatMap((paragraph, i) => {
    const worths = paragraph.map(worthOf);
    const from = worths.findIndex((worth) => worth >= ENOUGH);
    if (from < 0) return [];
    const to = worths.findLastIndex((worth) => worth > 0);
    const place = first + ((last - first) * i) / Math.max(1, paragraphs.length - 1);
    const worth = worths.filter((each) => each >= ENOUGH).reduce((sum, each) => sum + each, place);
    return [{ i, worth, said: paragraph.slice(from, to + 1) }];
  });
  const [best] = weighed.sort((a, b) => b.worth - a.worth || a.i - b.i);
  if (!best) return [];
  const nearness = ({ i, worth }: (typeof weighed)[number]): number => worth - APART * Math.abs(i - best.i);
  const kept: typeof weighed = [];
  for (const one of weighed.sort((a, b) => nearness(b) - nearness(a) || a.i - b.i)) {
    if (kept.length === MOST) break;
    const [opening] = one.said;
    if (opening && kept.every(({ said }) => !said[0] || !saysTheSame(said[0], opening))) kept.push(one);
  }
  return kept.sort((a, b) => a.i - b.i).flatMap(({ said }) => together(said));
}
