import type { Span } from '../../language/span.ts';

/** A quotation mark; a single one is told from an apostrophe by what stands around it. */
const MARK = /["“”„«»]|(?<![\p{L}\p{N}])‘|’(?!\p{L})/gu;
const OPENS = /[“„«‘]/u;

interface Mark {
  readonly at: number;
  readonly opens: boolean;
}

/** The quotation marks of a sentence; a straight one opens where none is open. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let open = '';
  for (const { index: at, 0: mark } of text.matchAll(MARK)) {
    // "The workers’ pay"
    if (mark === '’' && open !== '‘' && !/[,.!?]/.test(text.charAt(at - 1))) continue;
    const opens = mark === '"' ? open === '' : OPENS.test(mark) && !(mark === '“' && open === '„');
    open = opens ? mark : '';
    marks.push({ at, opens });
  }
  return marks;
}

/** Whether a place of a sentence is within a quotation. */
export const isQuoted = (text: string, at: number): boolean =>
  marksIn(text).findLast((mark) => mark.at < at)?.opens === true;

/** A sentence without what it quotes. */
export function withoutQuotations(text: string): string {
  let from = 0;
  let rest = '';
  for (const { at, opens } of marksIn(text)) {
    if (opens) rest += text.slice(from, at);
    from = opens ? text.length : at + 1;
  }
  return rest + text.slice(from);
}

/**
 * A span without what lies beyond an end of the quotation that it begins in, or of the one that ends it with a comma (`“…,” she said`).
 *
 * @returns Nothing where it ends within a quotation that begins in it.
 */
export function withinQuotation(text: string, { start, end }: Span): Span | undefined {
  const marks = marksIn(text).filter(({ at }) => at >= start && at < end);
  let opened: number | undefined;
  for (const { at, opens } of marks) {
    if (opens) opened = at;
    else if (opened === undefined) return trimmed(text, start, at);
    else if (/[,.!?]/.test(text.charAt(at - 1))) return { start, end: at + 1 };
    else opened = undefined;
  }
  return opened === undefined ? { start, end } : undefined;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const length = text.slice(start, end).replace(/[\s,.!?;:]+$/u, '').length;
  return length > 0 ? { start, end: start + length } : undefined;
}
