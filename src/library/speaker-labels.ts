import { lexicon } from '../language/lexicon/lexicon.ts';
import { STOP } from './lines.ts';

/** The label of who speaks at the beginning of a line, and what is said behind it. */
export interface Label {
  readonly speaker: string;
  /** In UTF-16 code units of the line: where what is said begins; its length where the label is all. */
  readonly saysFrom: number;
  /** Whether its form shows that it is one: marks of emphasis, a time, a mark of a heading. */
  readonly isMarked: boolean;
}

/** Of the hour or of a recording: "[04:07]", "(00:12:05.120)", "04:07". */
const TIME = String.raw`(?:[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?![\d:]))`;
const BEFORE = new RegExp(
  String.raw`^(?:[-+>•–—]{1,2}[ \t]+|\*[ \t]+)?(#{2,6}[ \t]+)?(${TIME}[ \t]*(?:[-–—|][ \t]*)?)?`,
  'u',
);
/** "**Mara Lind:**", "**Mara Lind** (Pell Post) [04:07]:", "JO PARK, MAYOR:" */
const WITH_COLON = new RegExp(
  String.raw`^([*_]{1,3})?([^\s:：*_[\](),][^:：*_[\](),]{0,45}?)(?:, [^:：*_[\]()]{1,60})?(?: ?\([^()]{1,60}\))?([*_]{1,3})?` +
    String.raw`(?: ?\([^()]{1,60}\))?(?:[ \t]*(${TIME}))?[ \t]*[:：]([*_]{1,3})?(?:[ \t]+|$|(?<=：[*_]{0,3}))`,
  'u',
);
/** "Mara Lind  00:04", "**Mara Lind**", alone. */
const ALONE = new RegExp(
  String.raw`^([*_]{2,3})?([^\s:：*_[\](),][^:：*_[\](),]{0,45}?)(?:, [^:：*_[\]()]{1,60})?([*_]{2,3})?(?:[ \t]*[-–—|•·]?[ \t]*(${TIME}))?[ \t]*$`,
  'u',
);

/** "Q. When does it open?", "Ms. LIND. It opens today." */
const WITH_STOP = new RegExp(
  String.raw`^[*_]{0,3}([QA]|(?:(?:M(?:r|rs|s|x|iss)|Dr|Sen|Rep|Gen)\. |(?:The|THE|Senator|Representative|Chair(?:man|woman)?) )` +
    String.raw`\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){0,2})\.[*_]{0,3}[ \t]+(?=\S)`,
  'u',
);
/** "Mara Lind -- Chief Executive Officer", "Operator", alone. */
const WITH_OFFICE = /^([*_]{0,3})(\p{Lu}[^\s:*_,-]*(?: [^\s:*_,–—-]+){1,3})\1 (?:--?|[–—]) \p{Lu}[^.!?:]{2,100}$/u;

/** In words: a name. Set by hand. */
const MOST_WORDS = 5;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|der|den|da|di|du|la|le|el|al|bin|of|[\p{Lo}\p{M}·]{1,12}|\d{1,2})$/u;

/** Whether a label can be read at the beginning of a line; cheap, for every line of a text. */
const MAY_BE =
  /[:：]|\d:\d\d|[*_]{2}|^#{2}|^\p{Lu}{2}|^[QA]\. |^\p{Lu}\p{Ll}+\.? \p{Lu}{2}|^[^.!?]{3,60} (?:-|[–—])|^\p{Lu}\p{Ll}{3,12}$/u;

/** Reads the label at the beginning of a line without white space around it. */
export function labelOf(line: string): Label | undefined {
  const head = line.slice(0, 200);
  if (!MAY_BE.test(head)) return undefined;
  const [before = '', marks, time] = BEFORE.exec(head) ?? [];
  const rest = head.slice(before.length);
  const found = WITH_COLON.exec(rest);
  if (found?.[2] && isSpeaker(found[2]))
    return {
      speaker: found[2].trim(),
      saysFrom: before.length + found[0].length,
      isMarked: [found[1] ?? found[3], found[4], marks, time].some((mark) => mark !== undefined),
    };
  const stopped = WITH_STOP.exec(rest);
  if (stopped?.[1]) return { speaker: stopped[1], saysFrom: before.length + stopped[0].length, isMarked: false };
  if (/^\p{Lu}\p{Ll}{3,12}$/u.test(line) && isUnnamed(line))
    return { speaker: line, saysFrom: line.length, isMarked: false };
  const office = found || line.length > head.length ? null : WITH_OFFICE.exec(rest);
  if (office?.[2] && isSpeaker(office[2])) return { speaker: office[2], saysFrom: line.length, isMarked: false };
  const alone = found ? null : ALONE.exec(rest);
  const isShown = alone && (alone[1] ?? alone[4] ?? marks ?? time) !== undefined;
  if (!alone?.[2] || !(isShown || isInCapitals(alone[2])) || !isSpeaker(alone[2])) return undefined;
  return line.length > head.length
    ? undefined
    : { speaker: alone[2].trim(), saysFrom: line.length, isMarked: Boolean(isShown) };
}

const isInCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);

/** "Q", "Interviewer", "Speaker 2", without a name. */
const isUnnamed = (label: string): boolean =>
  lexicon('speaker-labels').has(label.toLowerCase().replace(/ ?(?:\d{1,2}|#\d{1,2}| [a-z])$/, ''));

/** Whether a label names somebody: not "Q", "Host" or "Speaker 1". */
export const isNamed = (label: string): boolean => !isUnnamed(label) && !/\d/.test(label);

function isSpeaker(label: string): boolean {
  if (isUnnamed(label)) return true;
  const words = label.trim().split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => NAME.test(word)) || /^\d/.test(label)) return false;
  return (
    !words.some((word) => lexicon('label-words').has(word.toLowerCase().replace(/[.s]$/, ''))) &&
    !words.some((word) => lexicon('label-words').has(word.toLowerCase()))
  );
}

/** A label in a text of turns, and the first words after it. */
export interface Turn {
  readonly speaker: string;
  readonly says: string;
  readonly isMarked: boolean;
}

/** Who asks, in a text of one question and one answer. */
const ASKS = /^(?:q|question|interviewer|frage|pregunta|pergunta|domanda|vraag|вопрос)$/i;

/** Share of turns that must have a sentence: the fields of a form have words. Set by hand, as is the length of what is one anyway. */
const SAID = 0.5;
const LONG = 60;

/**
 * Who speaks in a text with these labels, in order: nobody unless two or more take turns. A word alone before a colon must come again
 * for two of them, since it may be another label than a name.
 */
export function speakersOf(turns: readonly Turn[]): ReadonlySet<string> {
  const labels = [...new Set(turns.map(({ speaker }) => speaker))];
  /** "Lind" is "Mara Lind". */
  const whole = new Map(
    labels.map((label) => [
      label,
      (/\s/.test(label) ? undefined : labels.find((each) => each.endsWith(` ${label}`))) ?? label,
    ]),
  );
  const times = new Map<string, number>();
  const last = new Map<string, number>();
  let isAlternating = false;
  for (const [i, { speaker: label }] of turns.entries()) {
    const speaker = whole.get(label) ?? label;
    times.set(speaker, (times.get(speaker) ?? 0) + 1);
    isAlternating ||= (last.get(speaker) ?? i) < i - 1;
    last.set(speaker, i);
  }
  const isOfTwo =
    times.size >= 2 && turns.length === 2 && ASKS.test(turns[0]?.speaker ?? '') && isUnnamed(turns[1]?.speaker ?? '');
  if (times.size < 2 || !(isAlternating || isOfTwo)) return new Set();
  const said = turns.filter(({ says }) => STOP.test(says.trim()) || says.length > LONG).length;
  if (said < turns.length * SAID) return new Set();
  const isStrong = (speaker: string): boolean =>
    isUnnamed(speaker) || /\s|^\p{Lu}{2,}$|[^\p{Script=Latin}]/u.test(speaker);
  const known = [...times].filter(([speaker, count]) => isStrong(speaker) || count > 1);
  const isSure = known.some(([speaker]) => isStrong(speaker)) || known.filter(([, count]) => count > 1).length > 1;
  if (known.length < 2 || !isSure) return new Set();
  const names = new Set(known.map(([speaker]) => speaker));
  return new Set(labels.filter((label) => names.has(whole.get(label) ?? label)));
}
