import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_WORDS, COMPANY_ENDS, OPENERS, TITLES, WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { knownName, mayBeginKnown } from '../gazetteer/known.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { isDayOrMonth, isInUse, isOpening, isVerb, PARTS, type Usage, type Word } from './words.ts';

/** Words with capitals, and what joins them: what may be a name. */
export interface NamePhrase {
  readonly words: readonly Word[];
  /** It begins where a capital says nothing: a sentence, a quotation, what follows a colon. */
  readonly opens: boolean;
  /** It comes after "the". */
  readonly definite: boolean;
}

const PARTICLES = lexicon('names-particles');
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on']);
/** Only after these are "of" and "for" part of a name. */
const HEADS: ReadonlySet<string> = new Set([...BODY_WORDS, ...lexicon('names-heads-of-phrases')]);
/** "Super League for FC Ostwick", "Party for ten years": what these do something for is another name. */
const HEADS_WITHOUT_FOR = lexicon('names-heads-without-for');
/** After these "on" is part of a name: "Committee on Quiet Harbors". */
const HEADS_WITH_ON = lexicon('names-heads-with-on');
const OWNERS = lexicon('names-owners-of-bodies');
/** What a caption begins with. */
const LABEL = /^(?:Images?|Photos?|Pictures?|Videos?|Audio|Sources?|Credits?|Files?|Map|Graphic)$/;
/** A full stop after these ends no sentence. */
const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|Hon|Maj|Adm|Cmdr|Bros|Mt|Ft)$/u;

/** Short for honours and degrees, after a person's name. */
const HONOURS = /^(?:QC|KC|OBE|CBE|MBE|PhD)$/;

/** Words of a phrase, at most. Set by hand: the longest of 43,000 phrases of news and encyclopaedias has 13. */
export const MOST_WORDS = 24;

/**
 * Finds phrases of capitalised words in a sentence. Particles, initials, "&" and, after a head such as "Department", "of"
 * and "for" may join them; a comma, a possessive or any other mark ends a phrase. A run longer than any name is none.
 */
export function namePhrases(text: string, start: number, words: readonly Word[], usage: Usage): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  let open: Word[] = [];
  let first = 0;
  let opens = false;
  let nickname = -1;
  let nicknameEnd = -1;
  const close = (): void => {
    while (open.length > 0 && (!open.at(-1)?.capital || (open.length > 2 && HONOURS.test(open.at(-1)?.text ?? ''))))
      open.pop();
    if (open.length > 0 && open.length <= MOST_WORDS)
      phrases.push({ words: open, opens, definite: /^the$/i.test(words[first - 1]?.text ?? '') });
    open = [];
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const before = open.at(-1);
    if (!word.capital && !before) continue;
    const isLinked =
      before &&
      (i < nickname || i === nicknameEnd || touches(text.slice(before.end, word.start), before, words, i, open.length));
    if (before && !isLinked) {
      const end = endOfNickname(text, words, i, before);
      if (end > i) nickname = nicknameEnd = end;
      else close();
    }
    const { lower } = word;
    if (word.capital) {
      const isFirst = isOpening(text, start, word.start);
      if (open.length === 0 && isFirst && saysNothing(word, words[i + 1], usage) && !startsKnown(text, words, i))
        continue;
      // "At 3 PM Quorvin …"
      if (open.length === 0 && /^[AP]M$/.test(word.text) && /\d $/.test(text.slice(word.start - 2, word.start)))
        continue;
      // "… of QTX In the", "The Ostwick Times": stop words are no part of a phrase.
      if (
        STOP_WORDS.has(lower) &&
        word.text.length < 5 &&
        !/^\p{Lu}{2,}$/u.test(word.text) &&
        !WORDS_AND_NAMES.has(lower)
      ) {
        close();
        continue;
      }
      if (isDayOrMonth(word.text) && !isFirstName(text, words, i)) {
        close();
        phrases.push({ words: [word], opens: isFirst, definite: false });
        continue;
      }
      // "Image: …" after a caption.
      if (open.length > 0 && text[word.end] === ':' && LABEL.test(word.text)) {
        close();
        continue;
      }
      if (open.length === 0) [first, opens] = [i, isFirst];
      open.push(word);
    } else if (open.length > 0 && joins(text, open, words, i)) {
      open.push(word);
    } else close();
  }
  close();
  return phrases;
}

/** Whether a word in lower case belongs to the phrase before it. */
function joins(text: string, open: readonly Word[], words: readonly Word[], i: number): boolean {
  const lower = words[i]?.lower ?? '';
  // No name any more, whatever is in it.
  if (open.length > MOST_WORDS) return PARTICLES.has(lower) || LINKS.has(lower);
  return (
    (PARTICLES.has(lower) && isNamePart(words[i + 1])) ||
    (lower === 'at' && isOfUniversity(open) && isNamePart(words[i + 1])) ||
    (LINKS.has(lower) && isHeaded(open, lower) && !(lower === 'and' && opensOther(text, open, words, i))) ||
    (lower === 'and' && isHalfOfBody(text, open, words, i))
  );
}

/** Whether a first word has its capital only because it comes first. */
function saysNothing({ text, lower }: Word, next: Word | undefined, { capital, lower: lowered }: Usage): boolean {
  // "WHO said …", "US officials …": in capitals a word is a name, but not in a line that is all in capitals.
  if (/^\p{Lu}{2,}$/u.test(text) && !(next && /^\p{Lu}{2,}$/u.test(next.text))) return false;
  if (OPENERS.has(lower) || STOP_WORDS.has(lower.replace(/'/g, ''))) return true;
  // "Praising Quorvin …"
  if (lower.endsWith('ing') && !capital.has(lower) && isVerb(lower)) return true;
  return lowered.has(lower) && !(capital.has(lower) && next?.capital === true) && next?.capital !== true;
}

/** Before a month: "in August", "since last August", "3 August". */
const AFTER_PREPOSITION =
  /\b(?:in|since|last|this|next|of|until|till|from|to|by|early|late|mid|during|between|and|or|on|through|before|after|every|each|\d+)[ -]$/i;
const LONGEST_BEFORE = 10;

/** Whether a month is somebody's first name: "April Tarn", but "in April Tarn …". */
function isFirstName(text: string, words: readonly Word[], i: number): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (!word || !next?.capital || !/^(?:April|June|August)$/.test(word.text)) return false;
  if (text.slice(word.end, next.start) !== ' ' || isInUse(next)) return false;
  if (before === undefined) return false;
  return !(
    AFTER_PREPOSITION.test(text.slice(Math.max(0, word.start - LONGEST_BEFORE), word.start)) ||
    (before.capital && !TITLES.has(before.lower))
  );
}

/** Whether a known name of several words begins here: "Doctors Without Borders". */
function startsKnown(text: string, words: readonly Word[], i: number): boolean {
  const [first, next] = [words[i], words[i + 1]];
  if (!first || next?.capital !== true || !mayBeginKnown(first.text)) return false;
  return words.slice(i + 1, i + MOST_KNOWN).some(({ end }) => knownName(text.slice(first.start, end)) !== undefined);
}

/** The place of the word after a nickname that begins here, as in 'Jorvik "El Rojo" Tarn'; the same place where none does. */
function endOfNickname(text: string, words: readonly Word[], i: number, before: Word): number {
  if (!/^ ["“‘']$/.test(text.slice(before.end, words[i]?.start))) return i;
  for (let end = i + 1; end <= i + 3; end++) {
    const [last, next] = [words[end - 1], words[end]];
    if (!last?.capital || !next?.capital) return i;
    const between = text.slice(last.end, next.start);
    if (/^["”’'] $/.test(between)) return end;
    if (between !== ' ') return i;
  }
  return i;
}

/** Words of a known name that are looked at. Set by hand: few known names have more. */
const MOST_KNOWN = 5;
/** Words after "and" among which the head of an organisation must be. Set by hand. */
const MOST_AFTER_AND = 4;

/** The end of an adjective that may be in no dictionary: "Hydrographic". */
const ADJECTIVE = /(?:ic|al)$/;

/** Whether the words before "and" are no name by themselves: "the National Air and Space Museum". */
function isHalfOfBody(text: string, open: readonly Word[], words: readonly Word[], and: number): boolean {
  const last = open.at(-1);
  if (!last || isOfNation(last) || !(isInUse(last) || ADJECTIVE.test(last.lower))) return false;
  // "the Oil and Gas Corporation"
  if (HEADS.has(last.lower) || (COMPANY_ENDS.has(last.lower) && open.length > 1)) return false;
  if (open.some(({ text: word, lower }) => FIRST_NAMES.has(word) || LINKS.has(lower))) return false;
  if (knownName(text.slice(open[0]?.start, last.end))) return false;
  for (let i = and + 1; i <= and + MOST_AFTER_AND; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (!before || !word?.capital || text.slice(before.end, word.start) !== ' ') return false;
    if (i > and + 1 && (isHead(word) || PARTS.has(word.lower))) return true;
  }
  return false;
}

/**
 * Whether after "and" another name begins: with "the", a known name or a head ("University of Ostwick and the University of
 * Tessin"), or after a place ("Bank of Scotland and Quorvin").
 */
function opensOther(text: string, open: readonly Word[], words: readonly Word[], and: number): boolean {
  const [next, after] = [words[and + 1], words[and + 2]];
  if (!next?.capital) return true;
  const last = open.at(-1);
  if (last && isOfNation(last)) return !isOfNation(next);
  // "Institute of Science and Technology": by itself a company's last word is none.
  const isAlone = !(after?.capital && text.slice(next.end, after.start) === ' ');
  if (knownName(next.text) || (isHead(next) && !(isAlone && !HEADS.has(next.lower) && isInUse(next)))) return true;
  return (
    after !== undefined && text.slice(next.end, after.start) === ' ' && isHead(after) && !COMPANY_ENDS.has(after.lower)
  );
}

const isHead = ({ lower }: Word): boolean => HEADS.has(lower) || COMPANY_ENDS.has(lower);

/** Whether it is a place or a people, or their adjective: what stands before "and" is whole with it. */
const isOfNation = ({ text }: Word): boolean => PLACES.has(text) || DEMONYMS.has(text);

const isNamePart = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital || PARTICLES.has(word.text));

function touches(between: string, before: Word, words: readonly Word[], i: number, length: number): boolean {
  if (between === ' ' || between === ' & ') return true;
  // A possessive joins an owner to an organisation: "the Harnby Sheriff's Department", "the Tessin People's Democratic Party".
  if (/^['’]s? $/.test(between)) return OWNERS.has(before.lower) && endsInBody(words, i);
  // "Zorblax V. These": a numeral ends a name.
  return between === '. ' && SHORT.test(before.text) && !(length > 1 && /^[IVX]$/.test(before.text));
}

/** Words after an owner among which a word of organisations is. Set by hand. */
const MOST_OWNED = 3;

/** Whether a word of organisations is here, or after words with capitals that begin here. */
function endsInBody(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + MOST_OWNED; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (!word?.capital || (i > from && before && word.start !== before.end + 1)) return false;
    if (PARTS.has(word.lower)) return true;
  }
  return false;
}

/** "University of Tessin at Ostwick". */
const isOfUniversity = (open: readonly Word[]): boolean =>
  open.some(({ lower }) => lower === 'university') && open.some(({ text }) => text === 'of');

/** Whether what a ministry is for comes before it, so that whom it speaks for is another name: "Energy Ministry for …". */
const isWhole = (head: string, before: Word | undefined): boolean =>
  /^(?:ministry|department)$/.test(head) && before !== undefined && !isOfNation(before);

function isHeaded(open: readonly Word[], link: string): boolean {
  const headed = open.some(
    ({ lower }, i) =>
      HEADS.has(lower) &&
      !(link === 'for' && (HEADS_WITHOUT_FOR.has(lower) || (i > 0 && isWhole(lower, open[i - 1])))) &&
      !(link === 'on' && !HEADS_WITH_ON.has(lower)),
  );
  if (link !== 'and') return headed;
  // "Mayor of Ostwick Dana Kilbride and …": a person ends the phrase.
  if (open.some(({ text }, i) => FIRST_NAMES.has(text) && i > 0 && open[i - 1]?.capital)) return false;
  return headed && open.some(({ text }) => text === 'of' || text === 'for' || text === 'on');
}
