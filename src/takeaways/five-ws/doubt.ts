import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { DEED } from './clauses.ts';
import type { NewsSentence } from './news.ts';
import { isQuoted, withoutQuotations } from './quotations.ts';

/** How far words reach that make what follows them less than told: to the next comma, to where another clause begins, or further. */
type Reach = 'comma' | 'clause' | 'far';

const word = (...patterns: readonly string[]): string =>
  String.raw`(?<![\p{L}\p{N}’'-])(?:${patterns.join('|')})(?![\p{L}\p{N}])`;

const SAYING = alternatives('saying-verbs');
const ASKING = 'asks?|asked|asking|wonder(?:s|ed|ing)?|unclear|unknown|uncertain|unsure|question(?:s|ed)?';
/** "Denied bail" is what was done. */
const REFUSED = String.raw`den(?:ied|ies|y|ying) (?:[^\s,]+ ){0,3}(?:access|appeals?|asylum|bail|entry|leave|motion|parole|permission|permits?|petition|requests?|visas?)`;
const NOTHING_DENIED = String.raw`no (?:longer|more|later|earlier) than|not guilty|nos?\.|no \d+|(?:is|reasons?) why`;

/** What a sentence is read for, the first that matches at a place; the names are those of groups. */
const PARTS = {
  nothing: word(alternatives('check-negation-idioms'), NOTHING_DENIED, REFUSED),
  far: word(
    alternatives('doubt-claims'),
    String.raw`(?:${ASKING}) (?:[^\s,]+ )?(?:if|whether|what|when|where|who|why|how)|whether|why`,
  ),
  comma: word('if|unless|lest|in case'),
  clause: word(
    alternatives('doubt-conditions', 'check-negations'),
    String.raw`\p{L}+n['’]t|hardly|barely|rarely|seldom|rather than|instead of|except`,
  ),
  would: word('will|would|shall|must'),
  end: String.raw`;|, (?:[^\s,;]+ ){0,6}(?:${SAYING})\b`,
  quotation: '["“”«»]',
  border: String.raw` [–—] |\b(?:but|while|when|although|though|who|whose|which)\b|, (?:because|due|owing)\b|\b(?:after|and|before) (?=${DEED})`,
  verb: word('are|had|has|have|is|was|were'),
  pause: ',',
} as const;
const PART = new RegExp(
  Object.entries(PARTS)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join('|'),
  'giu',
);

/** "Rumours that … are false", and where what is said to be so begins. */
const IS_FALSE = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been) (?:${alternatives('doubt-falsehoods')})(?!\p{L})`,
  'iu',
);
const SAID_THAT = new RegExp(String.raw`\b(?:${SAYING})\b[^,;]{0,40}? that `, 'giu');
/** "Had the dam broken, …" */
const SUPPOSES = /^["“]?(?:(?:Had|Were|Should) (?!to\b)|Imagine|Suppose|What if)\b/u;
const CONDITION = /(?<!\b(?:as|even) )\b(?:if|unless)\b/iu;
const CLAIMED = /\b(?:claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|den(?:ies|ied|ying)|lied|pretend(?:s|ed))\b/iu;
/** "Denied on Friday that …": the day of the denial. */
const OF_DENIAL = /^ (?:(?:at|in|late|on|early|today|tonight|yesterday)\b)(?!.*\b(?:that|of|\p{L}+ing)\b)/u;

interface Doubt {
  readonly reach: Reach;
  readonly at: number;
  /** Where the words end that make it doubtful. */
  end: number;
  /** Of a relative clause, "a woman who did not pay", which the next verb of the sentence closes. */
  readonly isRelative: boolean;
}

/**
 * Whether a span stands in what its sentence negates, denies, doubts, asks, makes a condition, or has somebody claim: it tells nothing of
 * what happened.
 */
export function isDoubted({ text, isDenied }: NewsSentence, span: Span): boolean {
  if (isDenied || SUPPOSES.test(text) || isFalse(text, span)) return true;
  if (isQuoted(text, span.start) && CLAIMED.test(withoutQuotations(text))) return true;
  const doubt = doubtAt(text, span.start);
  return doubt !== undefined && !(doubt.reach === 'far' && OF_DENIAL.test(text.slice(doubt.end, span.end)));
}

function isFalse(text: string, { start }: Span): boolean {
  const at = IS_FALSE.exec(text)?.index ?? 0;
  if (start >= at) return false;
  const said = [...text.slice(0, at).matchAll(SAID_THAT)].at(-1);
  return said === undefined || start > said.index + said[0].length;
}

/** What makes a place of a sentence doubtful, if anything does. */
function doubtAt(text: string, place: number): Doubt | undefined {
  const isConditional = CONDITION.test(text);
  let open: Doubt | undefined;
  let quotation = 0;
  for (const { index: at, 0: written, groups: found } of text.matchAll(PART)) {
    if (at >= place) break;
    const groups: Groups = found ?? {};
    const end = at + written.length;
    const reach = reachOf(groups, written, isConditional);
    if (reach) {
      if (open?.reach !== 'far')
        open = {
          reach,
          at,
          end,
          isRelative: isInRelative(text.slice(Math.max(0, at - 20), at), written),
        };
    } else if (groups.quotation !== undefined) {
      // What a quotation denies ends with it.
      if (open && open.at > quotation && !/[“«]/u.test(written)) open = undefined;
      quotation = at;
    } else if (groups.verb !== undefined && open && open.end === at - 1) open.end = end;
    else if (open && closes(groups, open)) open = undefined;
  }
  return open;
}

/** "A woman who did not …", "a man accused of …". */
const isInRelative = (before: string, written: string): boolean =>
  /\b(?:who|which|that) (?:\p{L}+ )?$/u.test(before) ||
  (/^(?:accus|suspect)ed of$/iu.test(written) && !/\b(?:is|are|was|were|been|being) (?:\p{L}+ )?$/u.test(before));

type Groups = Readonly<Partial<Record<keyof typeof PARTS, string>>>;

function reachOf(groups: Groups, written: string, isConditional: boolean): Reach | undefined {
  if (groups.far !== undefined) return 'far';
  if (groups.comma !== undefined) return 'comma';
  if (groups.clause !== undefined) return written === 'May' ? undefined : 'clause';
  return groups.would !== undefined && isConditional ? 'clause' : undefined;
}

function closes({ end, border, pause, verb }: Groups, { reach, isRelative }: Doubt): boolean {
  if (end !== undefined) return true;
  if (border !== undefined) return reach !== 'far';
  return (pause !== undefined && (reach === 'comma' || isRelative)) || (verb !== undefined && isRelative);
}
