import { type Block, bare } from './blocks.ts';
import { splitSentences } from './sentences.ts';
import type { Passage, PassageKind, Section, Sentence } from './types.ts';

/** Passages of 350 to 900 characters were found best for news; a list stays whole up to the larger bound. */
const SHORT = 350;
const LONG = 900;
const LONG_LIST = 1500;
/** What stands between two copies of the title is a page's teaser only while it is short. */
const TEASER = 1500;

/** A block with its place: what passages are put together from. */
interface Part {
  readonly section: number;
  readonly kind: PassageKind;
  readonly sentences: Sentence[];
  /** Size in Latin characters; one of Chinese, Japanese or Korean says as much as two and a half. */
  readonly size: number;
}

export interface Structure {
  /** The document's own title, where its first block is one. */
  readonly title?: string;
  readonly sections: Section[];
  readonly passages: Passage[];
}

/**
 * Makes sections, passages and sentences of a document's blocks. The title and its copies are taken out, headings
 * without text under them give no section, and a heading is never part of a passage.
 *
 * @param language BCP 47 tag, for the sentences' ends.
 */
export function structure(text: string, blocks: readonly Block[], language: string): Structure {
  const textOf = (block: Block): string => text.slice(block.start, block.end);
  const first = blocks[0];
  const title = first?.kind === 'heading' ? textOf(first) : undefined;
  const isTitle = (block: Block): boolean =>
    block.kind === 'heading' && title !== undefined && bare(textOf(block)) === bare(title);
  const teaser = teaserBlocks(blocks, isTitle);

  const sections: Section[] = [];
  const parts: Part[] = [];
  let heading: Block | undefined;
  let current = -1;
  let paragraph = 0;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (isTitle(block)) continue;
    if (block.kind === 'heading') {
      heading = block;
      current = -1;
      previous = undefined;
      continue;
    }
    if (current < 0) {
      current = sections.length;
      paragraph = 0;
      sections.push(
        heading
          ? {
              heading: { start: heading.start, end: heading.end, text: textOf(heading).replace(/\s*[:：]$/u, '') },
              level: heading.level ?? 2,
            }
          : { level: 1 },
      );
    }
    paragraph += 1;
    const sentences = splitSentences(text, block.start, block.end, language).map((span) => ({ ...span, paragraph }));
    const size = width(textOf(block));
    const before = parts.at(-1);
    if (block.kind === 'item' && before && continuesList(text, previous, before, current, size)) {
      parts[parts.length - 1] = {
        section: current,
        kind: 'list',
        sentences: [...before.sentences, ...sentences],
        size: before.size + size,
      };
    } else {
      parts.push({
        section: current,
        kind: block.kind === 'item' ? 'list' : teaser.has(block) ? 'summary' : 'prose',
        sentences,
        size,
      });
    }
    previous = block;
  }
  return { ...(title !== undefined && { title }), sections, passages: passagesOf(parts) };
}

/** An item belongs to the item before it, or to the line before it that ends with a colon. */
function continuesList(
  text: string,
  previous: Block | undefined,
  before: Part,
  section: number,
  size: number,
): boolean {
  if (!previous || before.section !== section || before.size + size > LONG_LIST) return false;
  return previous.kind === 'item' || /[:：]$/u.test(text.slice(previous.start, previous.end));
}

/** The paragraphs between the first title and its copy. */
function teaserBlocks(blocks: readonly Block[], isTitle: (block: Block) => boolean): Set<Block> {
  const copy = blocks.findIndex((block, i) => i > 0 && isTitle(block));
  const between = copy < 0 ? [] : blocks.slice(1, copy);
  const size = between.reduce((sum, block) => sum + block.end - block.start, 0);
  return new Set(size <= TEASER && between.every((block) => block.kind === 'paragraph') ? between : []);
}

function width(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + 1.5 * wide;
}

function passagesOf(parts: readonly Part[]): Passage[] {
  const passages: Passage[] = [];
  let open: Part | undefined;
  const close = (): void => {
    const first = open?.sentences[0];
    const last = open?.sentences.at(-1);
    if (open && first && last)
      passages.push({
        index: passages.length,
        section: open.section,
        kind: open.kind,
        sentences: open.sentences,
        start: first.start,
        end: last.end,
      });
    open = undefined;
  };
  for (const part of parts.flatMap(split)) {
    const joins =
      open &&
      open.kind === part.kind &&
      part.kind !== 'list' &&
      open.section === part.section &&
      open.size < SHORT &&
      open.size + part.size <= LONG;
    if (open && joins) {
      open = { ...part, sentences: [...open.sentences, ...part.sentences], size: open.size + part.size };
    } else {
      close();
      open = part;
    }
  }
  close();
  return passages;
}

/** Parts a long paragraph at a sentence, into pieces of about the same size. */
function split(part: Part): Part[] {
  if (part.kind === 'list' || part.size <= LONG) return [part];
  const scale = part.size / part.sentences.reduce((sum, s) => sum + s.end - s.start, 0);
  const target = part.size / Math.ceil(part.size / LONG);
  const pieces: Part[] = [];
  let sentences: Sentence[] = [];
  let size = 0;
  for (const sentence of part.sentences) {
    const length = (sentence.end - sentence.start) * scale;
    if (sentences.length > 0 && size + length / 2 > target) {
      pieces.push({ ...part, sentences, size });
      sentences = [];
      size = 0;
    }
    sentences.push(sentence);
    size += length;
  }
  if (sentences.length > 0) pieces.push({ ...part, sentences, size });
  return pieces;
}
