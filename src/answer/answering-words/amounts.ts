import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import { type NumberSpan, numbersIn } from '../../language/numbers.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { TIME_UNIT, UNIT } from './units.ts';

/** A number with what belongs to it. */
export interface Amount extends Span {
  /** The number alone. */
  readonly core: Span;
  readonly kind: NumberSpan['kind'];
  /** Stems of the words that say what it counts: "workers" of "40 of the 212 workers". */
  readonly counts: readonly string[];
  /** The unit right after it. */
  readonly unit: string;
  /** It is said beside another one that is the answer: "up from 30". */
  readonly isAside: boolean;
  /** Its meaning hangs on words that are not taken in: "from 30 to 40". */
  readonly isTorn: boolean;
}

const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives('answering-qualifiers')}|~|≈) ?$`, 'iu');
const PER = `second minute hour day night week month year person head share barrel litre liter gallon tonne ton pound`;
const AFTER = new RegExp(
  `^(?: or (?:so|more|fewer|less)\\b| (?:each|apiece)\\b| per \\p{L}+| (?:an?|per|each|every) (?:${PER.replaceAll(' ', '|')})\\b)`,
  'iu',
);
const VAGUE = new RegExp(`\\b(?:${alternatives('answering-vague-amounts')})\\b`, 'gi');
const ASIDE = [
  /\b(?:(?:up|down) from|compared (?:with|to)|instead of|rather than|out of|previous|than the|versus) $/i,
  // "Of the nine workers three are back."
  /(?:^|[.,;:] )of (?:the|its|their|his|her|our|these|those|all) $/i,
];
const JOINS = /^(?: ?[-–—] ?| to | or )$/;
/** "4 billion dollars to 34 states" is no range: its first number has its unit. */
const HAS_UNIT = /\p{L}$/u;

/** The numbers of a sentence, each with its qualifier and what it counts; not the days and ordinals. */
export function amountsIn(text: string, heads: ReadonlySet<string>): Amount[] {
  const all = joined(text)
    .filter(({ kind, start }) => kind !== 'ordinal' && kind !== 'date' && !IN_NAME.test(text.slice(0, start)))
    .map((number) => extended(text, number, heads));
  // "40 of the 212 workers" is one amount.
  return all.filter(
    (amount, at) => !isPronoun(amount, text) && !all.slice(0, at).some(({ end }) => amount.core.start < end),
  );
}

/** "the most recent one" */
const isPronoun = ({ core, counts }: Amount, text: string): boolean =>
  counts.length === 0 && /^one$/i.test(text.slice(core.start, core.end));

/** "Super Bowl 50", "AS-207/208": a number in a name, if no sentence begins with the word before it. */
const IN_NAME = /(?<=[^.!?"“] )(?!(?:About|Over|Up) )\p{Lu}[\p{L}-]+ $|\p{L}-\d*\/?$/u;

type Core = Span & Pick<NumberSpan, 'kind'>;

function joined(text: string): Core[] {
  const more = [...text.matchAll(VAGUE)].map(
    ({ index, 0: { length } }): Core => ({ start: index, end: index + length, kind: 'plain' }),
  );
  const all: Core[] = [
    ...numbersIn(text).filter((number) => !more.some(({ start, end }) => number.start < end && start < number.end)),
    ...more,
  ].sort((a, b) => a.start - b.start);
  const found: Core[] = [];
  const writtenAt = ({ start, end }: Span): string => text.slice(start, end);
  for (const next of all) {
    const last = found.at(-1);
    const gap = last ? text.slice(last.end, next.start) : '';
    const isBetween = last !== undefined && gap === ' and ' && /\bbetween $/i.test(text.slice(0, last.start));
    const isDone =
      last !== undefined && last.kind !== next.kind && last.kind !== 'plain' && HAS_UNIT.test(writtenAt(last));
    if (last && (JOINS.test(gap) || isBetween) && !isDone && next.kind !== 'year' && last.kind !== 'date')
      found[found.length - 1] = {
        start: last.start,
        end: next.end,
        kind: next.kind === 'plain' ? last.kind : next.kind,
      };
    else found.push(next);
  }
  return found;
}

const AFTER_UNIT = new RegExp(`^[ -](${UNIT})(?![\\p{L}\\p{N}])`, 'u');

function extended(text: string, core: Core, heads: ReadonlySet<string>): Amount {
  let { start, end } = core;
  if (core.kind === 'money') {
    start -= /\b(?:US|A|AU|C|NZ|HK|S|R)$/.exec(text.slice(0, start))?.[0].length ?? 0;
    end += /^ ?(?:[BMK]|bn|mn|m|k)\b/.exec(text.slice(end))?.[0].length ?? 0;
  }
  for (let before = qualifierBefore(text, start); before !== undefined; before = qualifierBefore(text, start))
    start = before;
  if (core.kind === 'percent') end += /^age points?\b/.exec(text.slice(end))?.[0].length ?? 0;
  const unit = AFTER_UNIT.exec(text.slice(end))?.[1] ?? '';
  if (unit) end += unit.length + 1;
  // "a six-hour interview"
  const isAttribute = unit !== '' && IN_SINGULAR.test(unit) && !/^(?:one|an?|1|half)\b/i.test(text.slice(core.start));
  const isCounting = unit === '' ? core.kind === 'plain' || core.kind === 'year' : isAttribute;
  const noun = isCounting
    ? (nounAfter(text, end, heads) ?? (isAttribute ? wordAfter(text, end) : undefined))
    : undefined;
  end = noun?.end ?? end;
  end += DIMENSION.exec(unit ? text.slice(end) : '')?.[0].length ?? 0;
  end += AFTER.exec(text.slice(end))?.[0].length ?? 0;
  const before = text.slice(0, start);
  return {
    start,
    end,
    core,
    kind: core.kind,
    counts: [...(noun?.counts ?? []), ...(unit === '' ? [] : unit.toLowerCase().split(' ').map(stemOf))],
    unit: unit.toLowerCase(),
    isAside: ASIDE.some((pattern) => pattern.test(before)),
    isTorn:
      (isAttribute && !noun && !/^[- ]olds?\b/.test(text.slice(end))) ||
      TORN_BEFORE.test(before) ||
      (isAttribute && GOES_ON.test(text.slice(end)) && !isBorder(text, end)) ||
      (/^half /i.test(text.slice(core.start, end)) && /\ban? $/i.test(before)) ||
      /^(?: to [\p{N}$£€]|-\p{L})/u.test(text.slice(end)) ||
      (/ \p{Lu}[^ ]*$/u.test(text.slice(core.end, end)) && /^ \p{Lu}/u.test(text.slice(end))),
  };
}

/** "In all 40 came", "so far 40": the word before the number is not of it. */
const IDIOM = /\b(?:(?:in|after|above|at) all|(?:so|by|thus) far) $/i;

/** Where the qualifier right before a number begins. */
function qualifierBefore(text: string, start: number): number | undefined {
  const before = text.slice(0, start);
  return IDIOM.test(before) ? undefined : BEFORE.exec(before)?.index;
}

const IN_SINGULAR = /^(?:second|minute|hour|day|night|week|month|year|decade|mile|met(?:re|er)|kilomet(?:re|er)|foot)$/;
/** "from 30 to 40", "an hour and ten minutes", "one in six". */
const TORN_BEFORE = new RegExp(
  `\\b(?:from|not|and an?|${TIME_UNIT} and|(?:one|two|three|four|nine|\\d+) (?:in|out of)(?: every)?) $`,
  'i',
);
/** A word right after, as the last of "a 20-year border dispute". */
const GOES_ON = /^ \p{Ll}/u;

/** Whether the word right after ends a noun phrase. */
function isBorder(text: string, from: number): boolean {
  const word = /^ (\p{L}+)/u.exec(text.slice(from))?.[1] ?? '';
  return STOP_WORDS.has(word) || NEVER_IN_PHRASE.has(word);
}

/** What is measured, after a unit. */
const DIMENSION = /^ (?:wide|long|high|tall|deep|across|thick|in (?:diameter|length|height|depth|size))\b/;

/** Words of a noun phrase after a number, at most. Set by hand. */
const LONGEST_PHRASE = 5;
const WITHIN = /^ (?:out )?of (?:the |its |their |his |her |those |these )?(?:[\p{N},.]+ )?/u;
const WORDS = /^ ?\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*)*/u;
/** Stop words that are part of a noun phrase all the same. */
const IN_PHRASE = new Set(['other', 'more', 'others', 'different', 'own', 'new', 'further', 'extra', 'additional']);

const NEVER_IN_PHRASE = lexicon('answering-prepositions');

/** The noun phrase right after a number: its nouns to the last one, or as far as what is asked for. */
function nounAfter(
  text: string,
  from: number,
  heads: ReadonlySet<string>,
): { end: number; counts: string[] } | undefined {
  const within = WITHIN.exec(text.slice(from))?.[0] ?? '';
  const at = from + (within.length || Number(/^-\p{L}/u.test(text.slice(from))));
  const phrase = WORDS.exec(text.slice(at))?.[0] ?? '';
  const counts: string[] = [];
  let end: number | undefined;
  for (const { 0: word, index } of [...phrase.matchAll(/[^ ]+/g)].slice(0, LONGEST_PHRASE)) {
    const lower = word.toLowerCase();
    if ((STOP_WORDS.has(lower) || NEVER_IN_PHRASE.has(lower)) && !IN_PHRASE.has(lower)) break;
    const stem = stemOf(lower.replace(/['’]s?$/, ''));
    const isOfPhrase = heads.has(stem) || isNoun(lower, stem);
    if (end !== undefined && !isOfPhrase) break;
    counts.push(stem);
    if (isOfPhrase || lower === 'others') end = at + index + word.length;
  }
  return end === undefined ? undefined : { end, counts };
}

/** The word right after a unit in the singular is what it describes, whatever it mostly is. */
function wordAfter(text: string, from: number): { end: number; counts: string[] } | undefined {
  const word = /^ (\p{Ll}{3,})\b/u.exec(text.slice(from))?.[1];
  if (word === undefined || STOP_WORDS.has(word) || NEVER_IN_PHRASE.has(word)) return undefined;
  return { end: from + 1 + word.length, counts: [stemOf(word)] };
}

/** The share of a stem's uses as a noun from which it is read as one. Set by hand. */
const MOSTLY = 0.4;

/** Whether a word is mostly a noun: its form says so, or how it is used in general. */
export function isNoun(word: string, stem: string): boolean {
  if (/(?:ing|er|or|ist|ion|ment)s$/.test(word)) return true;
  if (/(?:ed|ing|ly)$/.test(word)) return false;
  const known = wordClasses().get(stem);
  return known ? known.noun >= MOSTLY && known.noun > known.verb : /(?:s|men)$/.test(word);
}
