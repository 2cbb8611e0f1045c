import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { type DocumentBlock, oneLine } from './blocks.ts';
import { isOfCompany, isOverCompanyLines, runInHeading } from './company.ts';
import { STOP } from './lines.ts';
import { isContactLine } from './page-lines.ts';

/** "Media contact", "Press office:" */
const CONTACT = new RegExp(
  '^(?:(?:for )?(?:all )?(?:media|press|news|investor|company|corporate|editorial|customer|pr|journalist) )?' +
    '(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|office|information)' +
    '(?: (?:details|information|persons?|us))?(?: ?[:：].{0,60})?$',
  'i',
);
/** The same in other languages. */
const CONTACT_ELSEWHERE = new RegExp(
  '^(?:(?:presse|medien)?kontakt|ansprechpartner(?:in)?|rückfragen(?: an)?|contacts? (?:presse|médias?)|contacto (?:de|para) (?:la )?(?:prensa|medios)' +
    '|(?:contatt[oi]|ufficio) stampa|媒体联系人?|联系人|联系方式|(?:報道)?お?問い?合わせ先?|(?:보도자료 ?)?문의처?)(?: ?[:：].{0,60})?$',
  'iu',
);
/** What may not be the label of a contact although it reads like one. */
const NO_CONTACT = /^(?:information|office|relations|inquir(?:y|ies)|enquir(?:y|ies))\b/i;
const inCapitals = (entry: string): string => entry.charAt(0).toUpperCase() + entry.slice(1);
/** How a letter ends. */
const CLOSING = new RegExp(`^(?:${alternatives('letter-closings')})[,.!]?$`, 'i');
/** The same with a name behind it, as Markdown joins lines. */
const CLOSED = new RegExp(
  `^(?:${[...lexicon('letter-closings')].map(inCapitals).join('|')})[,!](?: \\p{Lu}\\S*){1,6}$`,
  'u',
);
const SIGNATURE_MARK = /^(?:-- ?|__+)$/;
/** Who wrote it, after its last paragraph. */
const AUTHOR = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:is|was|has been|covers|reports|writes)\b.{0,80}?\b(?:${alternatives('byline-roles')})s?\b|` +
    String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:covers|reports on|writes (?:about|on)) `,
  'u',
);

/** In UTF-16 code units: a line of an address is shorter. Lines of one, and of a signature, at most. Set by hand. */
const LONGEST_OF_CONTACT = 80;
const MOST_OF_CONTACT = 12;
/** The same: a paragraph that ends with a full stop and is longer is of a story. */
const SHORTEST_OF_STORY = 40;
/** What stands aside at the end is no more than this share of the text, or this many UTF-16 code units. Set by hand. */
const MOST_ASIDE = 0.5;
const ALWAYS_ASIDE = 2_500;
/** In UTF-16 code units: what is said of an author. Set by hand. */
const LONGEST_OF_AUTHOR = 400;

/**
 * Takes out whom to ask, and how a letter is signed; and marks as aside what stands under "About X" and its like at the end, and what the
 * last paragraph says of the author.
 */
export function withoutPageParts(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const linesOf = ({ start, end }: DocumentBlock): string[] =>
    text
      .slice(start, end)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const isShort = (block: DocumentBlock): boolean =>
    linesOf(block).every(
      (line) => isContactLine(line) || (line.length <= LONGEST_OF_CONTACT && !STOP.test(line) && !isAsideHead(line)),
    );
  const kept: DocumentBlock[] = [];
  /** Further blocks that may belong to a contact or a signature. */
  let left = 0;
  for (const [i, block] of blocks.entries()) {
    // Most blocks are paragraphs, and need no second look.
    if (left === 0 && !/^.{0,120}$/m.test(text.slice(block.start, Math.min(block.end, block.start + 130)))) {
      kept.push(block);
      continue;
    }
    const [first = '', ...others] = linesOf(block);
    const isLabel =
      i > 0 && isContactLabel(first) && others.every((line) => isShort({ ...block, ...spanOf(text, block, line) }));
    const isClosing =
      i > 0 &&
      isSigned(first, others) &&
      // "Mara Lind:", "Thank you."
      !/[:：]$/u.test(text.slice(blocks[i - 1]?.start, blocks[i - 1]?.end)) &&
      blocks.slice(i + 1, i + 1 + MOST_OF_CONTACT).every(isShort) &&
      blocks.length - i <= MOST_OF_CONTACT;
    if (isLabel || isClosing) left = MOST_OF_CONTACT;
    if (left > 0 && (isLabel || isClosing || isShort(block))) {
      left -= 1;
      continue;
    }
    left = 0;
    kept.push(block);
  }
  // A text of addresses alone is a text.
  return withAsides(text, kept.every(({ kind }) => kind === 'heading') ? blocks : kept);
}

function spanOf(text: string, { start, end }: DocumentBlock, line: string): { start: number; end: number } {
  const at = text.slice(start, end).indexOf(line);
  return { start: start + at, end: start + at + line.length };
}

const isContactLabel = (line: string): boolean =>
  (CONTACT.test(line) || CONTACT_ELSEWHERE.test(line)) && !NO_CONTACT.test(line) && !STOP.test(line);

const isSigned = (first: string, others: readonly string[]): boolean =>
  SIGNATURE_MARK.test(first) ||
  /^-- [\p{Lu}\d]/u.test(first) ||
  CLOSED.test(first) ||
  (CLOSING.test(first) && others.length < MOST_OF_CONTACT);

const isAsideHead = (line: string): boolean => isOverCompanyLines(line) && !isContactLabel(line);

/** Marks what stands aside at the end, and makes headings of the lines over it. */
function withAsides(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const said = (block: DocumentBlock): string => oneLine(text.slice(block.start, block.end));
  const opens = (block: DocumentBlock): boolean =>
    isAsideHead(said(block)) || (block.kind === 'paragraph' && isOfCompany(said(block)));
  const isStory = (block: DocumentBlock): boolean =>
    block.kind !== 'heading' &&
    (said(block).length > LONGEST_OF_CONTACT || (STOP.test(said(block)) && said(block).length > SHORTEST_OF_STORY));
  let from = blocks.length;
  const until = blocks.at(-1)?.end ?? 0;
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i] as DocumentBlock;
    if (!isSmall(until - block.start, until)) break;
    if (opens(block)) from = i;
    // A name over lines of a contact that were left out may be the last.
    else if (block.kind === 'heading' && i < blocks.length - 1) break;
  }
  if (from === blocks.length || !blocks.slice(0, from).some(isStory)) return ofAuthor(blocks, said);
  return [...blocks.slice(0, from), ...blocks.slice(from).flatMap((block) => asides(text, block, said(block)))];
}

const isSmall = (aside: number, whole: number): boolean => aside <= Math.max(ALWAYS_ASIDE, MOST_ASIDE * whole);

function asides(text: string, block: DocumentBlock, said: string): DocumentBlock[] {
  const { start, end } = block;
  if (isAsideHead(said)) return [{ kind: 'heading', level: block.level ?? 2, start, end, isAside: true }];
  const head = runInHeading(text.slice(start, end));
  if (head === undefined || block.kind !== 'paragraph') return [{ ...block, isAside: true }];
  return [
    { kind: 'heading', level: 2, start, end: start + head.length, isAside: true },
    { kind: 'paragraph', start: start + head.textAt, end, isAside: true },
  ];
}

function ofAuthor(blocks: readonly DocumentBlock[], said: (block: DocumentBlock) => string): readonly DocumentBlock[] {
  const last = blocks.at(-1);
  const isOfAuthor =
    last?.kind === 'paragraph' &&
    blocks.length > 2 &&
    said(last).length <= LONGEST_OF_AUTHOR &&
    AUTHOR.test(said(last));
  return isOfAuthor ? [...blocks.slice(0, -1), { ...last, isAside: true }] : blocks;
}
