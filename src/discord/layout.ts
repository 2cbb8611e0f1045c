import type { Button, CardBlock, CardLine, MenuOption, QuoteBlock } from '../cards/card.ts';
import { citations } from './citations.ts';
import { LIMITS, ROOM } from './limits.ts';
import { lineToMarkdown } from './markdown.ts';
import { quotation } from './quotation.ts';
import { fits, half, isWithin, least, minus, most, plus, type Size, shareOf, sizeOfText } from './size.ts';
import { greatest, wholeCharacters } from './truncate.ts';

/** What is shown of a card, in order. */
export type Drawn =
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'row'; readonly buttons: readonly Button[] }
  | { readonly kind: 'offer'; readonly content: string; readonly button: Button }
  | { readonly kind: 'menu'; readonly placeholder: string; readonly options: readonly MenuOption[] };

const CITATIONS = shareOf(ROOM.citations);
const LINE = shareOf(ROOM.line);
const QUOTATION = shareOf(ROOM.quotation);
const MAIN = shareOf(ROOM.main);

interface Room extends Size {
  readonly components: number;
}

const EMPTY: Room = { components: 0, characters: 0, bytes: 0 };
/** The line end between two texts that are joined. */
const LINE_END: Size = { characters: 1, bytes: 1 };

/** A block as it is drawn: nothing to show (`[]`), or no room for it (undefined). */
type Drawing = readonly (Drawn & { readonly joins?: 'text' | 'small' })[] | undefined;

/** What can be pressed in a block: rows of buttons, the button of an offer, the options of a menu. */
interface PressableBlock {
  readonly rows: readonly Button[][];
  readonly options: readonly MenuOption[];
}

/**
 * Draws a card's blocks until a message is full, and drops the rest. Room is kept from the start for the main quotation
 * and the first citations, buttons and menu.
 *
 * @param isUsable Whether a button may be in the message; called once for each.
 * @returns At least one text, or something to press.
 */
export function layOut(blocks: readonly CardBlock[], isUsable: (button: Button) => boolean): Drawn[] {
  const pressable = new Map(blocks.map((block) => [block, pressableOf(block, isUsable)]));
  const kept = new Map<CardBlock, Room>();
  const first = (kind: CardBlock['kind']): CardBlock | undefined => blocks.find((block) => block.kind === kind);
  const main = blocks.find((block) => block.kind === 'quote' && block.main);
  for (const block of [main ?? first('quote'), first('citations'), first('actions'), first('select')])
    if (block) kept.set(block, leastOf(block, pressable.get(block) ?? NOTHING));
  // The container is a component, too.
  let left: Room = { components: LIMITS.components - 1, characters: LIMITS.text, bytes: LIMITS.textBytes };
  let isFull = false;
  const missing = new Set<number>();
  const shown: NonNullable<Drawing>[number][] = [];
  for (const [i, block] of blocks.entries()) {
    const isKept = kept.delete(block);
    const room = [...kept.values()].reduce(without, left);
    const quotesAfter = blocks.slice(i + 1).filter(({ kind }) => kind === 'quote').length;
    const around = { pressable: pressable.get(block) ?? NOTHING, quotesAfter, missing };
    const drawing = isFull && !isKept ? undefined : draw(block, room, around);
    const cost = sizeOf(drawing ?? []);
    if (!drawing || cost.components > room.components || !isWithin(cost, room)) {
      isFull = true;
      if (block.kind === 'quote' && block.number !== undefined) missing.add(block.number);
      continue;
    }
    left = without(left, cost);
    shown.push(...drawing);
  }
  const tidy = joined(shown);
  return tidy.length > 0 ? tidy : [{ kind: 'text', content: '…' }];
}

interface LayoutContext {
  readonly pressable: PressableBlock;
  readonly quotesAfter: number;
  readonly missing: ReadonlySet<number>;
}

function draw(block: CardBlock, room: Room, { pressable, quotesAfter, missing }: LayoutContext): Drawing {
  const budget = minus(room, LINE_END);
  switch (block.kind) {
    case 'lead':
      return textOf(block.line, '## ', budget);
    case 'title':
      return textOf(block.line, '### ', budget);
    case 'text':
      return textOf(block.line, '', budget)?.map((text) => ({ ...text, joins: 'text' }));
    case 'small':
      return textOf(block.line, '-# ', budget)?.map((text) => ({ ...text, joins: 'small' }));
    case 'quote': {
      // A long one takes at most half of what is left, so that the others have room, too.
      const part = quotesAfter === 0 || block.main ? budget : most(QUOTATION, half(budget));
      const content = quotation(block, least(budget, part));
      return content === undefined ? undefined : [{ kind: 'text', content }];
    }
    case 'citations': {
      const content = citations(block, least(budget, CITATIONS), missing);
      return content === '' ? [] : [{ kind: 'text', content }];
    }
    case 'divider':
      return [{ kind: 'divider' }];
    case 'offer': {
      const [[button] = []] = pressable.rows;
      const text = textOf(block.line, '', budget);
      return button ? text?.map(({ content }) => ({ kind: 'offer', content, button })) : text;
    }
    case 'actions':
    case 'select':
      return pressed(block, pressable);
  }
}

function textOf(line: CardLine, opening: string, room: Size): { kind: 'text'; content: string }[] | undefined {
  const budget = least(room, LINE);
  const content = opening + lineToMarkdown(line).trim();
  if (content === opening) return [];
  if (fits(content, budget)) return [{ kind: 'text', content }];
  const text = line.map(textOfRun).join('');
  const upTo = (length: number): string => `${opening}${lineToMarkdown(firstOf(line, length)).trim()}…`;
  const longest = wholeCharacters(
    text,
    greatest(text.length, (length) => fits(upTo(length), budget)),
  );
  return longest === 0 ? undefined : [{ kind: 'text', content: upTo(longest) }];
}

const textOfRun = (run: CardLine[number]): string => (typeof run === 'string' ? run : run.text);

/** The first `length` UTF-16 code units of a line, with its styles. */
function firstOf(line: CardLine, length: number): CardLine {
  let left = length;
  return line.map((run) => {
    const first = textOfRun(run).slice(0, left);
    left -= first.length;
    return typeof run === 'string' ? first : { ...run, text: first };
  });
}

const NOTHING: PressableBlock = { rows: [], options: [] };

function pressableOf(block: CardBlock, isUsable: (button: Button) => boolean): PressableBlock {
  switch (block.kind) {
    case 'actions':
      return { ...NOTHING, rows: rowsOf(block.buttons.filter(isUsable)) };
    case 'offer':
      return { ...NOTHING, rows: rowsOf([block.button].filter(isUsable)) };
    case 'select':
      return { ...NOTHING, options: block.options.filter(isUsable).slice(0, LIMITS.options) };
    default:
      return NOTHING;
  }
}

function pressed(block: CardBlock, { rows, options }: PressableBlock): Drawn[] {
  if (block.kind !== 'select') return rows.map((buttons) => ({ kind: 'row', buttons }));
  return options.length === 0 ? [] : [{ kind: 'menu', placeholder: block.placeholder, options }];
}

function rowsOf(usable: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let i = 0; i < usable.length; i += LIMITS.buttonsInRow) rows.push(usable.slice(i, i + LIMITS.buttonsInRow));
  return rows.slice(0, ROOM.rows);
}

/** The room that is kept for a block until its turn comes. */
function leastOf(block: QuoteBlock | CardBlock, pressable: PressableBlock): Room {
  if (block.kind === 'quote') return roomOfText(quotation(block, block.main ? MAIN : QUOTATION) ?? '');
  if (block.kind === 'citations') return roomOfText(citations(block, CITATIONS));
  return sizeOf(pressed(block, pressable));
}

const roomOfText = (content: string): Room => ({ components: 1, ...plus(sizeOfText(content), LINE_END) });

/** Components inside one, without a row's buttons: a section has a text and a button, and a menu is in a row. */
const PARTS = { text: 0, divider: 0, row: 0, offer: 2, menu: 1 } as const;

function sizeOf(drawing: readonly Drawn[]): Room {
  return drawing.reduce((sum, drawn) => {
    const text = 'content' in drawn ? roomOfText(drawn.content) : EMPTY;
    const components = 1 + PARTS[drawn.kind] + (drawn.kind === 'row' ? drawn.buttons.length : 0);
    return { components: sum.components + components, ...plus(sum, text) };
  }, EMPTY);
}

const without = (room: Room, taken: Room): Room => ({
  components: room.components - taken.components,
  ...minus(room, taken),
});

/** Joins lines of one kind, and drops a divider that is first, last or next to another. */
function joined(shown: NonNullable<Drawing>): Drawn[] {
  const tidy: NonNullable<Drawing>[number][] = [];
  for (const drawn of shown) {
    const before = tidy.at(-1);
    if (drawn.kind === 'divider' && (!before || before.kind === 'divider')) continue;
    if (drawn.kind === 'text' && before?.kind === 'text' && drawn.joins && drawn.joins === before.joins)
      tidy[tidy.length - 1] = { ...before, content: `${before.content}\n${drawn.content}` };
    else tidy.push(drawn);
  }
  if (tidy.at(-1)?.kind === 'divider') tidy.pop();
  return tidy;
}
