import { isCaption } from '../../corpus/captions.ts';
import { citeSentence, shareText } from '../../corpus/excerpt.ts';
import { saysTheSame } from '../../corpus/redundancy.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';

/** Signs in a sentence's words, each with what it is worth, and where in a story such sentences tend to be. */
interface Telling {
  readonly signs: readonly (readonly [worth: number, sign: RegExp])[];
  /** What the place is worth: of the first sentence and of the last, evenly in between. */
  readonly first: number;
  readonly last: number;
}

const AHEAD = `(?:${MONTH}|${WEEKDAY}|(?:19|20)\\d\\d)`;

/** What tells most of each, by its words. All set by hand. */
const TELLING = {
  /** Of what comes. */
  next: {
    signs: [
      [2, /\b(?:will|shall)\b|\b(?:is|are) (?:now )?(?:to|due|set|expected|scheduled|planned|about|poised) (?!by\b)/i],
      [2, /\b(?:is|are|has been) (?:planned|due|scheduled|expected)\b|\bstill (?:has|have|needs?) to\b/i],
      [1, /\b(?:plans?|hopes?|intends?|aims?|expects?|promised|vowed|proposes?) (?:to|that)\b/i],
      [1, /\b(?:could|may|might)\b|\b(?:starts|begins|meets|opens|closes|ends|votes) (?:on|in|at|from)\b/],
      [1, /\bnext (?:week|month|year|spring|summer|autumn|fall|winter|step)\b|\blater this\b|\bcoming\b/i],
      [1, new RegExp(`\\b(?:by|on|in|from|until|before) (?:the )?(?:end of )?(?:early |late )?${AHEAD}`)],
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

/** Worth of its words from which on a sentence is shown; sentences that are shown. Set by hand. */
const ENOUGH = 2;
const MOST = 3;

/** The sentences of a story that tell most of what is asked, by their words and place, in its order. */
export function tellingSentences(of: keyof typeof TELLING, sentences: readonly IndexedSentence[]): CitedExcerpt[] {
  const { signs, first, last }: Telling = TELLING[of];
  const body = sentences.filter((one) => one.passage.passage.kind === 'prose' && !isCaption(one));
  const weighed = body.flatMap((indexed, i) => {
    const text = textOf(indexed);
    const worth = signs.reduce((sum, [each, sign]) => sum + (sign.test(text) ? each : 0), 0);
    const place = first + ((last - first) * i) / Math.max(1, body.length - 1);
    return worth < ENOUGH ? [] : [{ indexed, i, worth: worth + place }];
  });
  const kept: typeof weighed = [];
  for (const one of weighed.sort((a, b) => b.worth - a.worth || a.i - b.i)) {
    if (kept.length === MOST) break;
    const isNew = kept.every(
      ({ indexed }) =>
        !saysTheSame(indexed, one.indexed) && !shareText(citeSentence(indexed), citeSentence(one.indexed)),
    );
    if (isNew) kept.push(one);
  }
  return kept.sort((a, b) => a.i - b.i).map(({ indexed }) => citeSentence(indexed));
}
