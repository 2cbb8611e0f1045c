import { lexicon } from '../../language/lexicon/lexicon.ts';
import { COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import { fold } from '../../language/tokens.ts';
import { isBody, wordsOf } from '../detect/words.ts';
import { FAMILY_FIRST, FIRST_NAMES } from '../gazetteer/first-names.ts';
import { remembered } from '../remembered.ts';
import type { NameKind } from '../types.ts';

/** A folded form that is its own key: most are. */
const PLAIN = /^(?!the )[a-z\d]+(?: [a-z\d]+)*$/;

/** The key by which a form is looked up: folded, without "the", full stops, quotation marks and possessive; hyphens are spaces. */
export const formKey = remembered((form) => {
  const folded = fold(form);
  if (PLAIN.test(folded)) return folded;
  return folded
    .replace(/'s?(?=\s|$)/g, '')
    .replace(/[.'"“”(),]/g, '')
    .replace(/[-‐‑_/\s]+/g, ' ')
    .trim()
    .replace(/^the /, '');
});

/** The first word of a key. */
export function firstOf(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

/** Initials, nicknames, and endings such as "Jr.". */
const MIDDLE = /^(?:\p{Lu}\.?|["“].*|.*["”]|Jr\.?|Sr\.?|II|III|IV)$/u;

/** 'Jorvik "Rojo" Tarn'. */
const NICKNAME = /^["“].+["”]$/u;
/** What a surname may begin with: "Van". */
const PARTICLES = lexicon('names-particles');

/** Forms that follow from a name: a person's surname, a company without its ending. */
export function shortForms(name: string, kind: NameKind): string[] {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2) return [];
  if (kind === 'person') {
    const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
    // "Jorvik F. Tarn Jr." is "Jorvik Tarn", too.
    const plain = words.filter((word, i) => i === 0 || !MIDDLE.test(word));
    const surname = particle > 0 ? words.slice(particle).join(' ') : (plain.at(-1) ?? last);
    // "Dana Van Tarn" is "Van Tarn", too.
    const capital = particle < 0 && plain.length > 2 && PARTICLES.has(plain.at(-2)?.toLowerCase() ?? '');
    const nickname = words.find((word, i) => i > 0 && i < words.length - 1 && NICKNAME.test(word))?.slice(1, -1);
    // A second word as "Sol-mi" is a first name, and the surname comes before it.
    const [first = ''] = words;
    if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last) && !FIRST_NAMES.has(first)) return [first];
    const leading = FAMILY_FIRST.has(first) && !FIRST_NAMES.has(last) ? [first] : [];
    return [
      // "Textiles" of a name that was taken for a person's is many companies'.
      ...(isGoods(surname) ? [] : [surname]),
      ...leading,
      ...(capital ? [plain.slice(-2).join(' ')] : []),
      ...(plain.length > 1 && plain.length < words.length ? [plain.join(' ')] : []),
      ...(nickname ? [`${nickname} ${surname}`] : []),
    ];
  }
  const rest = words.slice(0, -1);
  if (
    kind === 'company' &&
    !isBody(wordsOf(rest.at(-1) ?? '', 0)) &&
    /^(?:Inc|Corp|Corporation|Ltd|LLC|plc|Group|Holdings|AI|Technologies|Systems|Co|Company)\.?$/i.test(last)
  )
    return [rest.join(' ')];
  return [];
}

/** "Textiles", "Bakeries": goods or trades, which end the names of companies. */
const isGoods = (word: string): boolean => word.endsWith('s') && COMPANY_ENDS.has(word.toLowerCase());

/** Initials of the capitalised words: "Quorvin Tide Exchange" → "QTE". */
export function initials(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 2 ? capitals.map((word) => word.charAt(0)).join('') : '';
}
