import { splitSentences } from '../language/sentences.ts';
import { bare, type DocumentBlock, oneLine, sketch } from './blocks.ts';
import { withNamedLists } from './key-points.ts';
import { columns } from './lines.ts';
import { holdsWords, LONG_LIST, type PassagePart, passagesOf, width } from './passages.ts';
import { titleOf } from './title.ts';
import type { Passage, Section } from './types.ts';

/** In UTF-16 code units. The text between two copies of the title is a teaser only if it is short. Set by hand. */
const TEASER = 1500;
/** In columns. Shorter paragraphs may well occur twice. Set by hand. */
const SHORTEST_COPY = 40;

export interface Structure {
  /** The document's own title, where it has one. */
  readonly title?: string;
  readonly sections: Section[];
  readonly passages: Passage[];
}

/**
 * Makes sections, passages and sentences of a document's blocks. The title and its copies are left out, headings
 * without text under them give no section, a heading is never part of a passage, and a paragraph that occurs twice is
 * taken once.
 *
 * @param language BCP 47 tag, by which sentences are split.
 * @param known The title, if the facts have one.
 */
export function structure(text: string, found: readonly DocumentBlock[], language: string, known?: string): Structure {
  const textOf = (block: DocumentBlock): string => text.slice(block.start, block.end);
  const { text: title, isTitle } = titleOf(text, found, known);
  const blocks = withNamedLists(text, found, isTitle);
  const teaser = teaserBlocks(blocks, isTitle);
  const copies = copiesOf(text, blocks, teaser);

  const sections: Section[] = [];
  const parts: PassagePart[] = [];
  let heading: DocumentBlock | undefined;
  let current = -1;
  let paragraph = 0;
  let previous: DocumentBlock | undefined;
  for (const block of blocks) {
    if (isTitle(block) || copies.has(block)) continue;
    if (block.kind === 'heading') {
      heading = block;
      current = -1;
      previous = undefined;
      continue;
    }
    const isAside = block.isAside === true;
    if (current < 0 || isAside !== (sections[current]?.isAside === true)) {
      const section: Section = heading && current < 0 ? sectionUnder(heading, textOf(heading)) : { level: 1 };
      current = sections.length;
      paragraph = 0;
      previous = undefined;
      sections.push(isAside ? { ...section, isAside } : section);
    }
    paragraph += 1;
    // Named one by one: V8 makes a hidden class for each object of `{ ...span, paragraph }`.
    const sentences = splitSentences(text, block.start, block.end, language).map(({ start, end }) => ({
      start,
      end,
      paragraph,
    }));
    const size = width(textOf(block));
    const introduces = /[:：]$/u.test(textOf(block));
    const before = parts.at(-1);
    if (block.kind === 'item' && before && continuesList(text, previous, block, before, current, size)) {
      parts[parts.length - 1] = {
        section: current,
        kind: 'list',
        ...(block.speaker !== undefined && { speaker: block.speaker }),
        sentences: [...before.sentences, ...sentences],
        size: before.size + size,
        introduces,
      };
    } else {
      parts.push({
        section: current,
        kind: block.kind === 'item' ? 'list' : teaser.has(block) ? 'summary' : 'prose',
        ...(block.speaker !== undefined && { speaker: block.speaker }),
        sentences,
        size,
        introduces,
      });
    }
    previous = block;
  }
  return { ...(title !== undefined && { title }), sections, passages: passagesOf(text, parts) };
}

function sectionUnder({ start, end, level = 2 }: DocumentBlock, text: string): Section {
  const line = oneLine(text);
  return { heading: { start, end, text: /[:：]$/u.test(line) ? line.slice(0, -1).trimEnd() : line }, level };
}

/** Whether an item belongs to the item before it, or to a paragraph before it that ends with a colon. */
function continuesList(
  text: string,
  previous: DocumentBlock | undefined,
  block: DocumentBlock,
  before: PassagePart,
  section: number,
  size: number,
): boolean {
  if (!previous || before.section !== section || before.speaker !== block.speaker || before.size + size > LONG_LIST)
    return false;
  if (holdsWords(text, previous.end, block.start)) return false;
  return previous.kind === 'item' || /[:：]$/u.test(text.slice(previous.start, previous.end));
}

/** The paragraphs between the first title and its copy. */
function teaserBlocks(
  blocks: readonly DocumentBlock[],
  isTitle: (block: DocumentBlock) => boolean,
): Set<DocumentBlock> {
  const first = blocks.findIndex(isTitle);
  const copy = blocks.findIndex((block, i) => i > first && isTitle(block));
  const between = first < 0 || copy < 0 ? [] : blocks.slice(first + 1, copy);
  const size = between.reduce((sum, block) => sum + block.end - block.start, 0);
  return new Set(size <= TEASER && between.every((block) => block.kind === 'paragraph') ? between : []);
}

/**
 * Paragraphs that occur before: all but the first of each. If the first is in a teaser, it is the copy. An item that says
 * the same as a paragraph is none, since its list would not be whole without it.
 */
function copiesOf(
  text: string,
  blocks: readonly DocumentBlock[],
  teaser: ReadonlySet<DocumentBlock>,
): Set<DocumentBlock> {
  const seen = new Map<string, DocumentBlock>();
  const copies = new Set<DocumentBlock>();
  for (const block of mayBeCopies(text, blocks)) {
    const said = bare(text.slice(block.start, block.end));
    if (columns(said) < SHORTEST_COPY) continue;
    const before = seen.get(said);
    if (before?.kind === 'paragraph' && block.kind === 'item' && !teaser.has(before)) continue;
    if (before) copies.add(teaser.has(before) ? before : block);
    if (!before || teaser.has(before)) seen.set(said, block);
  }
  return copies;
}

/** The blocks, apart from headings, of which some other may say the same. */
function mayBeCopies(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const all = blocks.filter(({ kind }) => kind !== 'heading');
  const sketches = all.map(({ start, end }) => sketch(text.slice(start, end)));
  const times = new Map<number, number>();
  for (const each of sketches) times.set(each, (times.get(each) ?? 0) + 1);
  return all.filter((_, i) => (times.get(sketches[i] ?? 0) ?? 0) > 1);
}
