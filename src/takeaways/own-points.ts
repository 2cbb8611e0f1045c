import { citeSpan } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { isBoilerplate } from '../library/boilerplate.ts';
import { type KeyPointsKind, keyPointsKind } from '../library/key-points.ts';
import { columns } from '../library/lines.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';

/** A point of a document's own list. */
interface OwnPoint {
  readonly cited: CitedExcerpt;
  readonly sentences: readonly IndexedSentence[];
}

/** What a document says are its points. */
export interface OwnList {
  /** Word for word, in the document's order; empty where it has no list of its own. */
  readonly points: readonly OwnPoint[];
  /** The passages that hold them. */
  readonly passages: ReadonlySet<IndexedPassage>;
}

interface FoundList {
  /** The lower, the more certain it is that this is the document's own list. */
  readonly rank: number;
  readonly points: readonly OwnPoint[];
  readonly passages: readonly IndexedPassage[];
}

const RANK: Readonly<Record<KeyPointsKind, number>> = { points: 0, brief: 2, aside: 4 };
/** How many items a list of that kind has at least. Set by hand. */
const FEWEST: Readonly<Record<KeyPointsKind, number>> = { points: 1, brief: 2, aside: 3 };
/** Columns of the one paragraph under "TL;DR" or "Summary", and of one between a heading and its list. Set by hand. */
const LONGEST_PARAGRAPH = 400;
const LONGEST_LEAD = 200;
/** Headings whose one paragraph is more likely a part of the story than its summary. */
const OVER_A_PART = /know|highlights|points|findings|developments|看点|看點/iu;

/**
 * Finds a document's own list of its points: bullets, numbers, dashes or short paragraphs under a heading, or after a
 * line with a colon, that says so ("Key takeaways", "What we know", "Here are the main points:"); or the one short
 * paragraph under such a heading. If there are several, all of the most certain rank.
 *
 * @param passages Of one document, in order.
 */
export function ownPoints(passages: readonly IndexedPassage[]): OwnList {
  const sections = new Map<number, IndexedPassage[]>();
  for (const passage of passages) {
    if (passage.passage.kind === 'summary') continue;
    const together = sections.get(passage.passage.section);
    if (together) together.push(passage);
    else sections.set(passage.passage.section, [passage]);
  }
  const found = [...sections.values()].flatMap((section) => {
    const under = listUnder(section);
    return under.length > 0 ? under : section.flatMap((passage) => [...introduced(passage), ...labelled(passage)]);
  });
  const best = Math.min(...found.map(({ rank }) => rank));
  const chosen = found.filter(({ rank }) => rank === best);
  return {
    points: chosen.flatMap(({ points }) => points),
    passages: new Set(chosen.flatMap((each) => each.passages)),
  };
}

/** The list under a heading that names one; a file that begins with such a heading has it as its title. */
function listUnder(section: readonly IndexedPassage[]): FoundList[] {
  const [first, second] = section;
  if (!first) return [];
  const { document, passage } = first;
  const heading = document.sections[passage.section]?.heading?.text;
  const named = keyPointsKind(heading ?? (passage.index === 0 ? document.title : ''));
  if (!named) return [];
  const isLead = first.passage.kind === 'prose' && second?.passage.kind === 'list' && isShort(first, LONGEST_LEAD);
  const list = listIn(section.slice(isLead ? 1 : 0));
  // A heading that says more than that ("Highlights of the budget") is more likely over one list among others.
  const kind = named.isBare || named.kind === 'points' ? named.kind : 'aside';
  const points = itemsOf(list);
  if (points.length >= FEWEST[kind]) return [{ rank: RANK[kind], points, passages: list }];
  const isOneParagraph = section.length === 1 && passage.kind === 'prose' && isShort(first, LONGEST_PARAGRAPH);
  if (!isOneParagraph || heading === undefined || kind === 'aside' || OVER_A_PART.test(heading)) return [];
  return [{ rank: RANK[kind] + 1, points: [whole(first, first.sentences)], passages: section }];
}

/** The list that a section begins with; where each item has prose under it, all items. */
function listIn(section: readonly IndexedPassage[]): IndexedPassage[] {
  const isList = ({ passage }: IndexedPassage): boolean => passage.kind === 'list';
  const isItem = (each: IndexedPassage): boolean =>
    new Set(each.sentences.map(({ sentence }) => sentence.paragraph)).size === 1;
  const [first, second] = section;
  if (!first || !isList(first)) return [];
  const all = section.filter(isList);
  if (second && !isList(second) && all.every(isItem)) return all;
  const end = section.findIndex((each) => !isList(each));
  return section.slice(0, end < 0 ? undefined : end);
}

/** A list after a line that says what it is: "Here are the key takeaways:" */
function introduced(passage: IndexedPassage): FoundList[] {
  const [lead] = passage.sentences;
  if (passage.passage.kind !== 'list' || !lead) return [];
  const said = textOf(lead);
  const named = /[:：]$/u.test(said) ? keyPointsKind(said) : undefined;
  const points = named?.kind === 'points' ? itemsOf([passage]) : [];
  return points.length < 2 ? [] : [{ rank: RANK.points, points, passages: [passage] }];
}

/** A paragraph that begins with "TL;DR:". */
function labelled(passage: IndexedPassage): FoundList[] {
  const [first] = passage.sentences;
  if (passage.passage.kind !== 'prose' || !first || !/^tl[;,:/ ]?dr\b\W/i.test(textOf(first))) return [];
  const sentences = passage.sentences.filter(({ sentence }) => sentence.paragraph === first.sentence.paragraph);
  return [{ rank: RANK.points + 1, points: [whole(passage, sentences)], passages: [passage] }];
}

function isShort({ document, passage, sentences }: IndexedPassage, most: number): boolean {
  const isOne = sentences.every(({ sentence }) => sentence.paragraph === sentences[0]?.sentence.paragraph);
  return isOne && columns(document.text.slice(passage.start, passage.end)) <= most;
}

/**
 * Each item whole, however many sentences it has, with the items under it, which are indented further. The line that
 * introduces the list, buttons and links are no items.
 */
function itemsOf(list: readonly IndexedPassage[]): OwnPoint[] {
  const paragraphs = new Map<number, { passage: IndexedPassage; sentences: IndexedSentence[] }>();
  for (const passage of list)
    for (const indexed of passage.sentences) {
      const { paragraph } = indexed.sentence;
      const known = paragraphs.get(paragraph);
      if (known) known.sentences.push(indexed);
      else paragraphs.set(paragraph, { passage, sentences: [indexed] });
    }
  const all = [...paragraphs.values()];
  const items = all.filter(({ passage, sentences }, i) => {
    const { text } = whole(passage, sentences).cited.excerpt;
    return !isBoilerplate(text) && !(i === 0 && /[:：]$/u.test(text) && introduces(sentences[0], all[1]?.sentences[0]));
  });
  const indents = items.map(({ sentences }) => lineBefore(sentences[0]).indent);
  const outermost = Math.min(...indents);
  const result: OwnPoint[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    let to = i + 1;
    while (to < items.length && (indents[to] ?? 0) > outermost && items[to]?.passage === item?.passage) to += 1;
    const under = items.slice(i, to).flatMap(({ sentences }) => sentences);
    if (item) result.push(whole(item.passage, under));
    i = to;
  }
  return result;
}

function whole(passage: IndexedPassage, sentences: readonly IndexedSentence[]): OwnPoint {
  const [first, last] = [sentences[0]?.sentence, sentences.at(-1)?.sentence];
  const { start, end } = { start: first?.start ?? passage.passage.start, end: last?.end ?? passage.passage.end };
  return { cited: citeSpan(passage, { start, end }), sentences };
}

/** Whether a line with a colon introduces the items: it has no bullet and they do, or they are indented no more. */
function introduces(line: IndexedSentence | undefined, next: IndexedSentence | undefined): boolean {
  const [above, below] = [lineBefore(line), lineBefore(next)];
  return next !== undefined && !above.mark && (below.mark || below.indent <= above.indent);
}

/** What is before a sentence on its line: columns of white space, and whether there is a bullet or number. */
function lineBefore(indexed: IndexedSentence | undefined): { indent: number; mark: boolean } {
  const { text = '' } = indexed?.passage.document ?? {};
  const start = indexed?.sentence.start ?? 0;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return { indent: columns((/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ')), mark: line.trim() !== '' };
}

function textOf({ sentence, passage }: IndexedSentence): string {
  return passage.document.text.slice(sentence.start, sentence.end);
}
