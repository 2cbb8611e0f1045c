import type { DocumentBlock } from './blocks.ts';

/** Questions that make an interview. Set by hand, as is the share of them that speak to somebody. */
const FEWEST = 2;
const SHARE = 1 / 3;
/** The level of a heading that is one by its form alone, such as a line in bold. */
const BY_FORM = 6;
/** Whom an interviewer speaks to. */
const YOU = new RegExp(
  String.raw`(?<![\p{L}’'])(?:you|your|yours|yourself|you['’](?:re|ve|d|ll)|Sie|Ihr(?:e[rnms]?)?|Ihnen|du|dich|dir|vous|votre|vos` +
    String.raw`|ustede?s?|tú|[Ll]ei|uw?|você)(?![\p{L}’'])|您|你|あなた|さんは|당신|씨는`,
  'u',
);
const ASKS = /[?？]["”’»]?$/u;

/**
 * The blocks of an interview, in which what is asked is a paragraph, as what is answered is: its lines in bold that ask are no headings.
 * The questions of an explainer ("What happened?") speak to nobody and stay headings.
 */
export function withQuestionsAsked(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const asks = (block: DocumentBlock, i: number): boolean =>
    i > 0 &&
    block.kind === 'heading' &&
    (block.level ?? BY_FORM) === BY_FORM &&
    blocks[i + 1]?.kind === 'paragraph' &&
    ASKS.test(text.slice(block.start, block.end));
  const asked = blocks.filter(asks);
  const spoken = asked.filter(({ start, end }) => YOU.test(text.slice(start, end)));
  if (asked.length < FEWEST || spoken.length < asked.length * SHARE) return blocks;
  return blocks.map((block, i) => (asks(block, i) ? { kind: 'paragraph', start: block.start, end: block.end } : block));
}
