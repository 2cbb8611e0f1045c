import type { Corpus } from '../../corpus/corpus.ts';
import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { tokenize } from '../../language/tokens.ts';
import { SURELY, wordOf } from '../question/word-forms.ts';
import { isPiece, withoutMarks } from './forms.ts';
import { isPerson } from './pointers.ts';
import { GAP } from './read-with.ts';
import { isEmptyNoun, type Thing, thingsIn } from './things.ts';

/** The question with a gap for the part that is like some words: "Who gets …?" for "the tower". */
export function withGap(question: string, like: string, corpus: Corpus): string {
  const text = question.replaceAll(GAP, '');
  const time = TIME.exec(text);
  if (TIME.test(like) && time) return gapAt(text, time.index, time.index + time[0].length);
  if (TIME.test(like) || isPiece(like)) return withPiece(text, like);
  const kind = kindOf(like, corpus);
  const [best] = [...thingsIn(text), ...bareNouns(text)]
    .map((thing) => ({ thing, score: alike(thing, like, kind, corpus) }))
    .sort((a, b) => b.score - a.score || a.thing.start - b.thing.start);
  // "Who can take part?" asks it of everybody.
  const who = /^who(?= )/i.exec(text);
  if (who && kind !== 'thing' && (best?.score ?? 0) < 1) return gapAt(text, 0, who[0].length);
  return best ? gapAt(text, best.thing.start, best.thing.end) : `${withoutMarks(text)}, ${GAP}?`;
}

/** Nouns without an article: "cyclists", "salmonella". */
function bareNouns(text: string): Alike[] {
  const things = thingsIn(text);
  return tokenize(text)
    .map((token) => wordOf(token, text))
    .filter(
      ({ isOpen, noun, word, isPlural, start }) =>
        isOpen &&
        noun >= SURELY &&
        (isPlural || !isEmptyNoun(word)) &&
        !things.some((one) => one.start <= start && start < one.end),
    )
    .map(({ start, end, word }) => ({ start, end, text: text.slice(start, end), head: word }));
}

/** What may give its place to what is like it. */
type Alike = Pick<Thing, 'start' | 'end' | 'text' | 'head'>;

/** Months that are other words, too, are times after a preposition alone. */
const WORDS_TOO = new Set(['March', 'May']);
const NAMED = [...MONTHS, ...WEEKDAYS].filter((name) => !WORDS_TOO.has(name)).join('|');
const TIME = new RegExp(
  [
    '(?:(?:in|on|by|since|until|before|after|during|from) (?:March|May)\\b|',
    '(?:(?:in|on|by|since|until|before|after|during|from) )?(?:the )?(?:last |next |this |early |late )?',
    `(?:(?:${NAMED})s?\\b|(?:19|20)\\d\\d\\b|(?:year|month|week|winter|summer|spring|autumn|season)\\b(?: before| after)?`,
    '|yesterday|today|tomorrow|tonight))(?: \\d{1,4}\\b)?',
  ].join(''),
  'i',
);

function withPiece(text: string, like: string): string {
  const preposition = /^\p{L}+/u.exec(like)?.[0] ?? '';
  const at = text.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
  if (at < 0 || preposition.toLowerCase() === 'if') return `${withoutMarks(text)} ${GAP}?`;
  const thing = thingsIn(text).find(({ start }) => start === at + preposition.length + 2);
  const owned = thing && (/^['’]s? [\p{L}\p{N}-]+/u.exec(text.slice(thing.end))?.[0].length ?? 0);
  return thing ? gapAt(text, at + 1, thing.end + (owned ?? 0)) : `${withoutMarks(text)} ${GAP}?`;
}

const gapAt = (text: string, start: number, end: number): string => text.slice(0, start) + GAP + text.slice(end);

type Kind = 'person' | 'organisation' | 'thing';

function kindOf(text: string, corpus: Corpus): Kind {
  const [mention] = corpus.names.mentionsIn(text);
  if (mention) return mention.name.kind === 'person' ? 'person' : 'organisation';
  const head = withoutMarks(text).split(' ').at(-1)?.toLowerCase() ?? '';
  return isPerson(head) || isPerson(head.replace(/men$/, 'man').replace(/s$/, '')) ? 'person' : 'thing';
}

function alike(thing: Alike, like: string, kind: Kind, corpus: Corpus): number {
  const isSameHead = like.toLowerCase().includes(thing.head) ? 2 : 0;
  const isAsMany = isMany(like) === isMany(thing.text) ? 0.5 : 0;
  return isSameHead + isAsMany + (kindOf(thing.text, corpus) === kind ? 1 : 0) - (thing.head === 'people' ? 1 : 0);
}

/** Whether words look like a plural: "the others". */
const isMany = (text: string): boolean => /[^su'’]s$|(?:children|men|people)$/i.test(text);
