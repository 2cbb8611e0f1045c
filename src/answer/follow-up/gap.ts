import type { Corpus } from '../../corpus/corpus.ts';
import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { isPiece, withoutMarks } from './forms.ts';
import { isPerson } from './pointers.ts';
import { GAP } from './read-with.ts';
import { type Thing, thingsIn } from './things.ts';

/** The question with a gap for the part that is like some words: "Who gets …?" for "the tower". */
export function withGap(question: string, like: string, corpus: Corpus): string {
  const text = question.replaceAll(GAP, '');
  const time = TIME.exec(text);
  if (TIME.test(like) && time) return gapAt(text, time.index, time.index + time[0].length);
  if (TIME.test(like) || isPiece(like)) return withPiece(text, like);
  const sort = sortOf(like, corpus);
  const things = thingsIn(text);
  const [best] = things
    .map((thing) => ({ thing, score: alike(thing, like, sort, corpus) }))
    .sort((a, b) => b.score - a.score || a.thing.start - b.thing.start);
  return best ? gapAt(text, best.thing.start, best.thing.end) : `${withoutMarks(text)}, ${GAP}?`;
}

const TIME = new RegExp(
  [
    `(?:(?:in|on|by|since|until|before|after|during|from) )?(?:the )?(?:last |next |this |early |late )?(?:(?:${[...MONTHS, ...WEEKDAYS].join('|')})s?\\b(?: \\d{1,4}\\b)?`,
    '|(?:19|20)\\d\\d\\b|(?:year|month|week|winter|summer|spring|autumn|season)\\b(?: before| after)?|yesterday|today|tomorrow|tonight)',
  ].join(''),
  'i',
);

function withPiece(text: string, like: string): string {
  const preposition = /^\p{L}+/u.exec(like)?.[0] ?? '';
  const at = text.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
  if (at < 0 || preposition.toLowerCase() === 'if') return `${withoutMarks(text)} ${GAP}?`;
  const thing = thingsIn(text).find(({ start }) => start === at + preposition.length + 2);
  return thing ? gapAt(text, at + 1, thing.end) : `${withoutMarks(text)} ${GAP}?`;
}

const gapAt = (text: string, start: number, end: number): string => text.slice(0, start) + GAP + text.slice(end);

type Kind = 'person' | 'organisation' | 'thing';

function sortOf(text: string, corpus: Corpus): Kind {
  const [mention] = corpus.names.mentionsIn(text);
  if (mention) return mention.name.kind === 'person' ? 'person' : 'organisation';
  const head = /([\p{L}-]+)\P{L}*$/u.exec(text.toLowerCase())?.[1] ?? '';
  return isPerson(head) || isPerson(head.replace(/s$/, '')) ? 'person' : 'thing';
}

function alike(thing: Thing, like: string, sort: Kind, corpus: Corpus): number {
  const isSameHead = like.toLowerCase().includes(thing.head) ? 2 : 0;
  return isSameHead + (sortOf(thing.text, corpus) === sort ? 1 : 0) - (thing.head === 'people' ? 1 : 0);
}
