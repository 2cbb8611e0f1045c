import { isCalendarName } from '../../language/calendar.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { PLACE_NOUNS, THING_STARTS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { stemOf } from '../../language/tokens.ts';
import { gazetteer } from '../../names/gazetteer/gazetteer.ts';
import { DEMONYMS, PLACES } from '../../names/gazetteer/places.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import { isNoun } from './amounts.ts';
import { type Chosen, inAskedClause, isAsked, type Told } from './told.ts';

/** A place with the preposition before it. */
export interface Place extends Span {
  readonly preposition: string;
  readonly isTorn: boolean;
}

const PREPOSITIONS =
  'in|at|near|outside|inside|across|from|to|on|off|around|throughout|into|toward|towards|within|along|beside|behind|opposite|under|beneath|over';
const AFTER_PREPOSITION = new RegExp(`(?<![\\p{L}\\p{N}])(${PREPOSITIONS})(?= )`, 'giu');
const WORD = /(?<gap> |, )(?<word>\p{L}[\p{L}\p{M}'’.-]*\p{L}|\p{L})(?:['’]s)?/uy;
const LINKS = new Set(['the', 'a', 'an', 'of', 'its', 'their', 'his', 'her', 'own', 'de', 'la']);
/** Words of a phrase up to its place, at most. Set by hand. */
const LONGEST = 12;
const NEVER_IN_PHRASE = new Set([...lexicon('answering-prepositions'), ...PREPOSITIONS.split('|')]);
const VAGUE = new Set([...PLACE_NOUNS, 'site', 'place', 'building', 'countries', 'areas', 'states', 'cities']);

/** What a place has: "in the middle of the forest". */
const PARTS = new Set(lexicon('answering-parts-of-places'));
const NOUNS = new Set([...PLACE_NOUNS, ...lexicon('answer-places'), ...lexicon('answering-places')]);

const isPlaceName = (words: string): boolean => PLACES.has(words);

/** The places of a sentence, each with its preposition and all that says where it is: "at a hospital in Kabul, Afghanistan". */
export function placesIn(text: string, names: readonly NamedSpan[]): Place[] {
  const found: Place[] = [];
  for (const { index, 0: preposition } of text.matchAll(AFTER_PREPOSITION)) {
    const at = preposition.toLowerCase();
    const end = placeEnd(text, index + preposition.length, at, names);
    if (end === undefined) continue;
    const isTorn = goesOn(text, index, end) || isVague(text.slice(index, end));
    const last = found.at(-1);
    if (last && /^,? ?$/.test(text.slice(last.end, index)) && !/^(?:to|from|into)$/.test(at))
      found[found.length - 1] = { ...last, end, isTorn: goesOn(text, last.start, end) };
    else found.push({ start: index, end, preposition: at, isTorn });
  }
  return found;
}

const COURT = /^courts?$/;
const MORE_FOLLOWS =
  /^(?: of \S| \p{Lu}|-\p{L}|\p{N}| (?:and|or) (?:the |a |an |in |at |in the )?(?:\p{Lu}|\p{L}+s\b)| or |, \p{Lu}[^,.]* and )/u;

/** Whether a phrase is not whole: the rest of a name, of a list, or the name of what it calls "his school". */
function goesOn(text: string, start: number, end: number): boolean {
  const [phrase, after] = [text.slice(start, end), text.slice(end)];
  if (MORE_FOLLOWS.test(after)) return true;
  const next = / \p{Lu}[^ ]*$/u.test(phrase) ? /^ (\p{Ll}+)/u.exec(after)?.[1] : undefined;
  // "in a box of Christmas decorations"
  if (next !== undefined && !STOP_WORDS.has(next) && !NEVER_IN_PHRASE.has(next) && isNoun(next, stemOf(next)))
    return true;
  return phrase.includes(', ') ? /^ and /.test(after) : !/\p{Lu}/u.test(phrase) && /^, \p{Lu}/u.test(after);
}

/** "in the area", "in countries": says where only to who knows which. */
function isVague(phrase: string): boolean {
  if (/ \p{Lu}/u.test(phrase)) return false;
  const words = phrase.split(' ').slice(1);
  return (VAGUE.has(words.at(-1) ?? '') && words.length < 4) || !/^(?:the|an?|his|her|their|its)$/.test(words[0] ?? '');
}

/** Where the phrase after a preposition ends, if it is a place. */
function placeEnd(text: string, from: number, preposition: string, names: readonly NamedSpan[]): number | undefined {
  let end: number | undefined;
  let at = from;
  let [capitals, after]: [string[], string] = [[], ''];
  let isApart = false;
  let before = '';
  for (let n = 0; n < LONGEST; n++) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    const { gap = '', word = '' } = match?.groups ?? {};
    const isCapital = /^\p{Lu}/u.test(word);
    if (!match || (gap !== ' ' && (end === undefined || !isCapital))) break;
    const here = at + gap.length + word.length;
    const name = names.find((each) => each.start < here && at + gap.length < each.end)?.name;
    const lower = word.toLowerCase();
    if (isCapital) {
      if (isCalendarName(word) || name?.kind === 'person') break;
      capitals = gap === ' ' ? [...capitals, word] : [word];
      isApart ||= gap !== ' ';
      const isOrganisation =
        name !== undefined && preposition !== 'at' && !NOUNS.has(name.name.split(' ').at(-1)?.toLowerCase() ?? '');
      const isNamed =
        isNamedPlace(capitals, isApart ? 'of' : preposition) || (/ of$/.test(after) && end !== undefined && !isApart);
      if (!isOrganisation && (isNamed || end === at)) {
        end = here;
        isApart = false;
      }
    } else {
      if (isApart || NEVER_IN_PHRASE.has(lower) || (STOP_WORDS.has(lower) && !LINKS.has(lower))) break;
      if (!LINKS.has(lower)) capitals = [];
      if (preposition === 'on' && COURT.test(lower)) break;
      // "from the sale of a cold store"
      if (lower === 'of' && end !== at && capitals.length === 0 && !PARTS.has(before)) break;
      before = lower;
      if (NOUNS.has(lower) || NOUNS.has(lower.replace(/s$/, ''))) end = here;
    }
    after = end === undefined || at > end + 4 ? '' : `${after} ${lower}`;
    at = here + (match[0].length - gap.length - word.length);
  }
  return end;
}

/** Whether capitalised words name a place: known, ending like one, or unknown after "in" or "near". */
function isNamedPlace(words: readonly string[], preposition: string): boolean {
  const all = words.join(' ');
  const last = words.at(-1) ?? '';
  if (isPlaceName(all) || isPlaceName(last)) return true;
  if (DEMONYMS.has(last)) return false;
  if (NOUNS.has(last.toLowerCase()) || THING_STARTS.has((words[0] ?? '').toLowerCase())) return true;
  return (
    words.length > 0 &&
    (preposition === 'in' || preposition === 'near' || preposition === 'outside') &&
    !lexicon('acronyms').has(last)
  );
}

const TO =
  /\b(?:bound|head(?:s|ed|ing)?|go(?:es|ing)?|went|travel\w*|fle[ed]\w*|sent|mov(?:ed?|ing)|empty|empties|flows? to)\b/i;
const ORIGIN = /\b(?:from|com(?:e|es|ing)|came|origin\w*)\b/i;
/** "Where in the hospital": the hospital is no answer. */
const WITHIN = /\bwhere(?:abouts)? (?:in|on|at|within|inside|along|near)\b/i;
const NO_PLACE = /\b(?:rank\w*|place[ds]?|stand|finish\w*|score)\b/i;

/** The place that is asked for, where one alone can be it. */
export function placeAsked(told: Told, names: readonly NamedSpan[]): Chosen | undefined {
  const { text, question } = told;
  if (NO_PLACE.test(question.text) || WITHIN.test(question.text)) return undefined;
  const isFrom = ORIGIN.test(question.text);
  const isTo = !isFrom && TO.test(question.text);
  const all = placesIn(text, names);
  const places = all.filter((place) => {
    if (isAsked(told, place)) return false;
    const isGoal = /^(?:to|into|towards?|for)$/.test(place.preposition);
    return isFrom ? place.preposition === 'from' : isTo === isGoal && place.preposition !== 'from';
  });
  const chosen = places.length > 1 ? inAskedClause(told, places) : places[0];
  if (!chosen || chosen.isTorn || !isOfKind(text.slice(chosen.start, chosen.end), question.text)) return undefined;
  // "From Kenya" is no rival where it is asked where to.
  const known = isTo || isFrom ? all : [chosen];
  const others = otherNames(told, known, names);
  if (others.length > 0 && inAskedClause(told, [chosen, ...others]) !== chosen) return undefined;
  const { start, end } = chosen;
  return { start, end, how: places.length > 1 ? 'clause' : 'alone', rivals: all.length - 1 + others.length };
}

const CAPITAL = /(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}\p{M}'’-]+/gu;

/** Words with a capital outside of places that may name another: what the question does not have, and no person. */
function otherNames(told: Told, places: readonly Span[], names: readonly NamedSpan[]): Span[] {
  return [...told.text.matchAll(CAPITAL)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }))
    .filter(({ start, end, word }) => {
      const isInside = places.some((place) => start < place.end && place.start < end);
      const isPerson = names.some((each) => each.start <= start && end <= each.end && each.name.kind === 'person');
      return !isInside && !isPerson && !isCalendarName(word) && !DEMONYMS.has(word) && !isAsked(told, { start, end });
    });
}

const KIND =
  /^(?<before>\p{L}+ )?(?:what|which) (?<kind>city|country|town|state|place|village)(?<then> (?:did|does|do|was|were|is|are)\b)?/iu;
const COUNTRIES = new Set(gazetteer('countries'));

/** "In which country?" is answered by a country; "Which country has more?" by what no preposition stands before. */
function isOfKind(place: string, question: string): boolean {
  const { before, kind, then } = KIND.exec(question)?.groups ?? {};
  if (kind === undefined) return true;
  if (before === undefined && then === undefined) return false;
  const name = place.replace(/^\p{L}+ (?:the )?/u, '');
  const isCountry = COUNTRIES.has(name) || COUNTRIES.has(name.split(', ').at(-1) ?? '');
  return kind.toLowerCase() === 'country' ? isCountry : kind === 'place' || !COUNTRIES.has(name);
}
