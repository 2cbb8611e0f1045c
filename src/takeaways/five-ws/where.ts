import { placesIn, type Place } from '../../answer/answering-words/places.ts';
import { isRole } from '../../names/roles/role-nouns.ts';
import { isAhead, isAside, isFarAside } from './clauses.ts';
import type { News, NewsSentence } from './news.ts';
import type { Told } from './told.ts';

const THERE = /^(?:in|at|near|outside|inside|across|on|off|around|throughout|along|beside|behind|within|opposite)$/;
/** Where something was held or happened. */
const HELD = /\b(?:held|took place|taken place|happened|occurred|struck|crashed|died|speaking|spoke)\b/iu;
const NEAR = 4;
const FURTHEST = 20;
const FEWEST_SHARED = 2;

/** Where it happened: the lead, if it names a place; else a sentence of the same event that does. */
export function whereOf({ lead, after }: News): Told | undefined {
  for (const sentence of [lead, ...after]) {
    if (!mayTell(sentence)) continue;
    const places = placesIn(sentence.text, sentence.names).filter((each) => isPlace(each, sentence.text));
    // "Three people died after a fire in Athens."
    const place =
      places.find((each) => isOfEvent(each, sentence.text, isAside)) ??
      places.find((each) => isOfEvent(each, sentence.text, isFarAside));
    if (place) return { sentence, words: { start: place.start, end: place.end } };
  }
  return undefined;
}

const mayTell = ({ place, opens, shared, text }: NewsSentence): boolean =>
  place === 0 ||
  (place <= NEAR && opens !== 'other') ||
  (place <= FURTHEST && shared() >= FEWEST_SHARED && HELD.test(text));

const isPlace = ({ preposition, start, end }: Place, text: string): boolean => {
  const written = text.slice(start, end);
  return (
    THERE.test(preposition) && / \p{Lu}/u.test(written) && !PAPER.test(written) && !isOfOffice(text.slice(0, start))
  );
};

/** "In the journal Science" is no place where something happens. */
const PAPER = /\b(?:journal|magazine|newspaper|paper|daily|weekly|interview|book|film)\b/iu;
const OFFICE = /(\p{L}+) (?:of|for) (?:the |an? )?(?:[\p{L}’'-]+ ){1,3}$/u;

/** "The commander of the troops in Kabul": where somebody holds office. */
const isOfOffice = (before: string): boolean => isRole((OFFICE.exec(before.slice(-80))?.[1] ?? '').toLowerCase());

const isOfEvent = (place: Place, text: string, isBeside: typeof isAside): boolean =>
  !isBeside(text, place) && !isAhead(text, place);
