import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_WORDS, COMPANY_ENDS, OPENERS, WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { knownName, mayBeginKnown } from '../gazetteer/known.ts';
import { isDayOrMonth, isInUse, isOpening, PARTS, type Usage, type Word } from './words.ts';

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
    while (open.length > 0 && !open.at(-1)?.capital) open.pop();
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
      (i < nickname || i === nicknameEnd || touches(text.slice(before.end, word.start), before, word, open.length));
    if (before && !isLinked) {
      const end = endOfNickname(text, words, i, before);
      if (end > i) nickname = nicknameEnd = end;
      else close();
    }
    const { lower } = word;
    if (word.capital) {
      const isFirst = isOpening(text, start, word.start);
      if (open.length === 0 && isFirst && saysNothing(lower, words[i + 1], usage) && !startsKnown(text, words, i))
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
      if (isDayOrMonth(word.text)) {
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
    (LINKS.has(lower) && isHeaded(open, lower)) ||
    (lower === 'and' && isHalfOfBody(text, open, words, i))
  );
}

/** Whether a first word has its capital only because it comes first. */
function saysNothing(lower: string, next: Word | undefined, { capital, lower: lowered }: Usage): boolean {
  if (OPENERS.has(lower) || STOP_WORDS.has(lower.replace(/'/g, ''))) return true;
  return lowered.has(lower) && !(capital.has(lower) && next?.capital === true) && next?.capital !== true;
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

/** Whether the words before "and" are no name by themselves: "the National Air and Space Museum". */
function isHalfOfBody(text: string, open: readonly Word[], words: readonly Word[], and: number): boolean {
  if (open.some(({ lower }) => HEADS.has(lower) || COMPANY_ENDS.has(lower) || FIRST_NAMES.has(lower))) return false;
  if (!open.every((word) => isInUse(word))) return false;
  for (let i = and + 1; i <= and + MOST_AFTER_AND; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (!before || !word?.capital || text.slice(before.end, word.start) !== ' ') return false;
    if (i > and + 1 && (BODY_WORDS.has(word.lower) || COMPANY_ENDS.has(word.lower) || HEADS.has(word.lower)))
      return true;
  }
  return false;
}

const isNamePart = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital || PARTICLES.has(word.text));

function touches(between: string, before: Word, word: Word, length: number): boolean {
  if (between === ' ' || between === ' & ') return true;
  // A possessive joins an owner to an organisation: "the Harnby Sheriff's Department".
  if (/^['’]s? $/.test(between)) return word.capital && OWNERS.has(before.lower) && PARTS.has(word.lower);
  // "Zorblax V. These": a numeral ends a name.
  return between === '. ' && SHORT.test(before.text) && !(length > 1 && /^[IVX]$/.test(before.text));
}

function isHeaded(open: readonly Word[], link: string): boolean {
  const headed = open.some(
    ({ lower }) =>
      HEADS.has(lower) &&
      !(link === 'for' && HEADS_WITHOUT_FOR.has(lower)) &&
      !(link === 'on' && !HEADS_WITH_ON.has(lower)),
  );
  if (link !== 'and') return headed;
  // "Mayor of Ostwick Dana Kilbride and …": a person ends the phrase.
  if (open.some(({ text }, i) => FIRST_NAMES.has(text) && i > 0 && open[i - 1]?.capital)) return false;
  return headed && open.some(({ text }) => text === 'of' || text === 'for' || text === 'on');
}
