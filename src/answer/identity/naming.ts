import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordRelations } from '../../language/word-relations.ts';
import { type Described, isSurer } from '../../profile/described.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import type { NamingAsked } from './asked.ts';
import { shareOf } from './holders.ts';

const NAME = `\\p{Lu}[\\p{L}\\p{N}'’.&-]*(?:(?: (?:of|the|and|de|al|la|for))? (?:\\p{Lu}|\\d)[\\p{L}\\p{N}'’.&-]*)*`;
const OPENS = `["“'‘]?`;
const after = (pattern: string): RegExp => new RegExp(`^${pattern}(${NAME})`, 'u');
/** "A ship called X", "the ship was renamed X". */
const CALLED = after(
  [
    '(?: \\p{Ll}+){0,3}?,? (?:(?:is|was|were|are|has been|will be|now|then|also|subsequently|formerly|originally) )*',
    '(?:called|named|renamed|dubbed|known as|nicknamed|christened|entitled|titled) (?:the |an? |as )?',
    OPENS,
  ].join(''),
);
const CLOSE = after(` ${OPENS}`);
const APART = after(`, (?:the )?${OPENS}`);
const IS = after(' (?:is|was) (?:the )?');
/** "X, a ferry" and "X is the ferry", up to the noun. */
const BEFORE = new RegExp(
  `(${NAME})["”'’]?(?: \\([^()]{1,40}\\))?(?:,| is| was| are) (?:an?|the|one of the) (?:[\\p{L}\\p{N}'’-]+ ){0,6}?$`,
  'u',
);

/** Whether a sentence says what a thing is called, and where. */
export function namingIn(
  { head, isOfKind, of }: NamingAsked,
  indexed: IndexedSentence,
  corpus: Corpus,
): Described | undefined {
  const text = textOf(indexed);
  let best: Described | undefined;
  const add = (how: Described['how'], from: number, name: string): void => {
    const share = shareOf(of, [indexed], corpus);
    const found: Described['how'] =
      how === 'surely' && share === 1 && !isOfKind ? how : share >= HALF ? 'likely' : 'hardly';
    const start = indexed.sentence.start + from;
    const said = { how: found, said: { start, end: start + name.replace(/[.'’]+$/u, '').length } };
    if (isSurer(said, best)) best = said;
  };
  for (const { start, end, surface } of wordsAs(head, text)) {
    const [before, rest] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
    const isCapital = /\p{Lu}/u.test(surface) && start > 0;
    if (isCapital) {
      const whole = wholeName(text, start, end);
      if (whole.end - whole.start > surface.length) add('likely', whole.start, text.slice(whole.start, whole.end));
      continue;
    }
    for (const pattern of [CALLED, CLOSE, APART, IS]) {
      const found = pattern.exec(rest);
      if (found?.[1] === undefined) continue;
      add(pattern === APART || pattern === IS ? 'likely' : 'surely', end + found[0].length - found[1].length, found[1]);
    }
    const named = BEFORE.exec(before);
    if (named?.[1] !== undefined) add('surely', start - before.length + named.index, named[1]);
  }
  return best;
}

/** Share of what is said of a thing that a sentence must have. Set by hand. */
const HALF = 0.5;
/** UTF-16 code units between a noun and a name, at most. Set by hand. */
const NEAR = 160;

/** The capitalised words around one: "Bay of Piran". */
function wholeName(text: string, start: number, end: number): Span {
  const before = new RegExp(`(?:${NAME}(?: of| the)* )$`, 'u').exec(text.slice(Math.max(0, start - NEAR), start));
  const more = new RegExp(`^(?: (?:of (?:the )?)?${NAME})`, 'u').exec(text.slice(end, end + NEAR));
  return { start: before ? start - before[0].length : start, end: end + (more?.[0].length ?? 0) };
}

/** The words of a text with this stem, or one that means the same. */
function wordsAs(head: string, text: string): (Span & { readonly surface: string })[] {
  const { senses } = wordRelations();
  // Words that are used for one another are no names of the same thing: a student is in a school.
  const isSame = (stem: string): boolean => stem === head || (senses.get(head)?.get(stem) ?? 0) >= SAME;
  return [...text.matchAll(/[\p{L}\p{N}-]+/gu)].flatMap(({ index, 0: surface }) =>
    isSame(stemOf(fold(surface))) ? [{ start: index, end: index + surface.length, surface }] : [],
  );
}

/** Strength from which on two words say the same. Set by hand. */
const SAME = 0.5;
