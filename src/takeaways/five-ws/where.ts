import { type Place, placesIn } from '../../answer/answering-words/places.ts';
import { PLACE_NOUNS } from '../../language/lexicon/lists.ts';
import { PLACES } from '../../names/gazetteer/places.ts';
import { isRole } from '../../names/roles/role-nouns.ts';
import { isAhead, isAside, type Within } from './clauses.ts';
import { isDoubted } from './doubt.ts';
import type { News, NewsSentence } from './news.ts';
import { firstTold, type Told } from './told.ts';

const THERE = /^(?:in|at|near|outside|inside|across|on|off|around|throughout|along|beside|behind|within|opposite)$/;
/** Where something was held or happened. */
const HELD = /\b(?:held|took place|taken place|happened|occurred|struck|crashed|died|speaking|spoke|located)\b/iu;
/** Sentences after the lead in which one that speaks of it says where, and all in which one with so many of its words does. Set by hand. */
const NEAR = 4;
const FURTHEST = 20;
const FEWEST_SHARED = 2;

/** Where it happened: the lead, if it names a place; else a sentence of the same event that does. */
export function whereOf({ lead, after }: News): Told | undefined {
  return placeIn(lead) ?? placeIn(lead, 'after') ?? firstTold(after.filter(mayTell), (sentence) => placeIn(sentence));
}

const mayTell = ({ place, opens, shared, text }: NewsSentence): boolean =>
  (place <= NEAR && opens !== 'other') || (place <= FURTHEST && shared() >= FEWEST_SHARED && HELD.test(text));

/** A place of the event in a sentence; one that is not known only in the lead, or where something was held. */
function placeIn(sentence: NewsSentence, ...within: readonly Within[]): Told | undefined {
  const { text } = sentence;
  const places = placesIn(text, sentence.names).filter(
    (each) =>
      isPlace(each, sentence) &&
      !isAside(text, each, ...within) &&
      !isDoubted(sentence, each) &&
      (sentence.place === 0 || !isAhead(text, each)),
  );
  const [place] = places;
  if (!place) return undefined;
  const isSure = isKnown(text.slice(place.start, place.end));
  if (!isSure && sentence.place > 0 && (place.isTorn || !HELD.test(text))) return undefined;
  // "in St. Louis"
  const isWhole = isSure && !place.isTorn && !/^\. /.test(text.slice(place.end));
  return { sentence, ...(isWhole && { words: { start: place.start, end: place.end } }) };
}

/** "In the journal Science" is no place where something happens. */
const NO_PLACE =
  /\b(?:journal|magazine|newspaper|paper|daily|weekly|interview|book|film|scale|classic|cup|league|world|series)\b/iu;
const OFFICE = /(\p{L}+) (?:of|for) (?:the |an? )?(?:[\p{L}’'-]+ ){1,3}$/u;

/** "Forecasters at the centre in Pell": where those are who say it. */
const STAFF = /\p{Ll}(?:ers|ors|ists|men|ials) $/u;
/** "In a close vote the Pell council": a place is one phrase. */
const TWO_PHRASES = / (?!(?:at|in|near|of) )\p{Ll}+ the \p{Lu}/u;

function isPlace({ preposition, start, end }: Place, { text, names }: NewsSentence): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 80), start);
  // "The commander of the troops in Kabul": where somebody holds office; "the University of Pell in Norway": where a body is.
  const isOfOffice = isRole((OFFICE.exec(before)?.[1] ?? '').toLowerCase());
  const isOfBody = names.some(({ name, end: to }) => name.kind !== 'person' && to === start - 1);
  // "A strike on Iran" is where to.
  const isGoal = preposition === 'on' && PLACES.has(written.replace(/^\p{L}+ (?:the )?/u, ''));
  const isOfStaff = preposition === 'at' && STAFF.test(before);
  return (
    THERE.test(preposition) &&
    / \p{Lu}/u.test(written) &&
    !NO_PLACE.test(written) &&
    !TWO_PHRASES.test(written) &&
    !isOfOffice &&
    !isOfBody &&
    !isGoal &&
    !isOfStaff
  );
}

/** Whether words name a place that is known, or say what it is: "in Pell Street". */
function isKnown(written: string): boolean {
  const words = written.replace(/^\p{L}+ (?:the )?/u, '').split(/,? /u);
  return words.some(
    (word, i) => PLACES.has(word) || PLACES.has(`${word} ${words[i + 1] ?? ''}`) || PLACE_NOUNS.has(word.toLowerCase()),
  );
}
