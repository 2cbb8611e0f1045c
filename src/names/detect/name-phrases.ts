import { BODY_WORDS, COMPANY_ENDS, OPENERS, WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { KNOWN } from '../gazetteer/known.ts';
import { formKey } from '../link/forms.ts';
import { isInUse, isOpening, PARTS, type Usage, type Word } from './words.ts';

/** A run of capitalised words: what may be a name. */
export interface NamePhrase {
  readonly words: readonly Word[];
  /** It begins where a capital says nothing: a sentence, a quotation, what follows a colon. */
  readonly opens: boolean;
  /** "the" stands before it. */
  readonly definite: boolean;
}

const PARTICLES = new Set('de da di del della van von der den bin ibn al el la le ten ter zu dos du y'.split(' '));
const LINKS = new Set(['of', 'for', 'and', 'the', 'on']);
/** Only behind these "of" and "for" are part of a name. */
const HEADS = new Set([
  ...BODY_WORDS,
  ...(
    'bank university institute minister secretary under-secretary undersecretary house museum church director president college school society league academy ' +
    'association federation union foundation organisation organization board party bureau chamber court centre center fund friends daughters sons knights ' +
    'ministry governor mayor diocese archdiocese city municipality corps army order conference coalition institution faculty club hospital bishop archbishop duke earl'
  ).split(' '),
]);
/** "Super League for FC Basel", "Party for ten years": what they do something for is another name. */
const PLAYED_FOR = new Set(
  'league club party school university college church bank order army house corps hospital city'.split(' '),
);
/** "Committee on Foreign Affairs". */
const SITS_ON = new Set('council committee commission conference subcommittee institute board party'.split(' '));
/** Whose a body may be by its name. */
const OWNERS = new Set(
  'sheriff attorney general prosecutor coroner governor mayor king queen women men people children workers farmers writers teachers players veterans saint'.split(
    ' ',
  ),
);
/** Of a caption. */
const LABEL = /^(?:Images?|Photos?|Pictures?|Videos?|Audio|Sources?|Credits?|Files?|Map|Graphic)$/;
/** Behind these a point ends no sentence. */
const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|Hon|Maj|Adm|Cmdr|Bros|Mt|Ft)$/u;
/** "On Monday Norvane said": no name begins with them. */
const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)$/;
/**
 * Finds runs of capitalised words in a sentence. Particles, initials, "&" and, after a head such as "Department", "of" and
 * "for" may stand between; a comma, a possessive or any other sign ends a run.
 */
export function namePhrases(text: string, start: number, words: readonly Word[], usage: Usage): NamePhrase[] {
  const runs: NamePhrase[] = [];
  let open: Word[] = [];
  let [first, opens] = [0, false];
  let [nickname, nicknameEnd] = [-1, -1];
  const close = (): void => {
    while (open.length > 0 && !open.at(-1)?.capital) open.pop();
    if (open.length > 0) runs.push({ words: open, opens, definite: /^the$/i.test(words[first - 1]?.text ?? '') });
    open = [];
  };
  for (const [i, word] of words.entries()) {
    const before = open.at(-1);
    const isLinked =
      before &&
      (i < nickname || i === nicknameEnd
        ? true
        : touches(text.slice(before.end, word.start), before, word, open.length));
    if (before && !isLinked) {
      const end = endOfNickname(text, words, i, before);
      if (end > i) nickname = nicknameEnd = end;
      else close();
    }
    const lower = word.lower;
    if (word.capital) {
      const isFirst = isOpening(text, start, word.start);
      if (open.length === 0 && isFirst && saysNothing(lower, words[i + 1], usage) && !startsKnown(text, words, i))
        continue;
      // "… of DAB In the", "The Straits Times": stop words are no part of a run.
      if (
        STOP_WORDS.has(lower) &&
        word.text.length < 5 &&
        !/^\p{Lu}{2,}$/u.test(word.text) &&
        !WORDS_AND_NAMES.has(lower)
      ) {
        close();
        continue;
      }
      if (TIME.test(word.text)) {
        close();
        runs.push({ words: [word], opens: isFirst, definite: false });
        continue;
      }
      // "Image: …" behind a caption.
      if (open.length > 0 && text[word.end] === ':' && LABEL.test(word.text)) {
        close();
        continue;
      }
      if (open.length === 0) [first, opens] = [i, isFirst];
      open.push(word);
    } else if (
      open.length > 0 &&
      ((PARTICLES.has(lower) && isNamePart(words[i + 1])) ||
        (LINKS.has(lower) && isHeaded(open, lower)) ||
        (lower === 'and' && isHalfOfBody(text, open, words, i)))
    ) {
      open.push(word);
    } else close();
  }
  close();
  return runs;
}

/** A first word that carries its capital for standing there. */
function saysNothing(lower: string, next: Word | undefined, { capital, lower: lowered }: Usage): boolean {
  if (OPENERS.has(lower) || STOP_WORDS.has(lower.replace(/'/g, ''))) return true;
  return lowered.has(lower) && !(capital.has(lower) && next?.capital === true) && next?.capital !== true;
}

/** "Doctors Without Borders": a known name of several words. */
function startsKnown(text: string, words: readonly Word[], i: number): boolean {
  if (words[i + 1]?.capital !== true) return false;
  return words.slice(i + 1, i + MOST_KNOWN).some(({ end }) => KNOWN.has(formKey(text.slice(words[i]?.start, end))));
}

/** The word behind a nickname that begins here: 'Joaquín "El Chapo" Guzmán'; the word itself where none does. */
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

/** No known name is looked for that has more words. */
const MOST_KNOWN = 5;
const MOST_BEHIND_AND = 4;

/** "the National Air and Space Museum": what is on either side of "and" is no name by itself. */
function isHalfOfBody(text: string, open: readonly Word[], words: readonly Word[], and: number): boolean {
  if (open.some(({ lower }) => HEADS.has(lower) || COMPANY_ENDS.has(lower) || FIRST_NAMES.has(lower))) return false;
  if (!open.every((word) => isInUse(word))) return false;
  for (let i = and + 1; i <= and + MOST_BEHIND_AND; i++) {
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
  // "the Harnby Sheriff's Department".
  if (/^['’]s? $/.test(between)) return word.capital && OWNERS.has(before.lower) && PARTS.has(word.lower);
  // "Saturn V. These": a numeral ends a name.
  return between === '. ' && SHORT.test(before.text) && !(length > 1 && /^[IVX]$/.test(before.text));
}

function isHeaded(open: readonly Word[], link: string): boolean {
  const headed = open.some(
    ({ lower }) =>
      HEADS.has(lower) && !(link === 'for' && PLAYED_FOR.has(lower)) && !(link === 'on' && !SITS_ON.has(lower)),
  );
  if (link !== 'and') return headed;
  // "Mayor of London Sadiq Khan and …"
  if (open.some(({ text }, i) => FIRST_NAMES.has(text) && i > 0 && open[i - 1]?.capital)) return false;
  return headed && open.some(({ text }) => text === 'of' || text === 'for' || text === 'on');
}
