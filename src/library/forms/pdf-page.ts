/** Words that a page draws in one go. All lengths here are in points; y grows downwards, and is that of the baseline. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of the font. */
  readonly size: number;
}

/** What is drawn on one baseline, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly y: number;
  readonly size: number;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** As much of what PDF.js gives of a page as is used here. */
export interface DrawnText {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}
type Matrix = readonly [number, number, number, number, number, number];

/** Of the size of the font: baselines that are nearer are of one row, and a raised number that is nearer is a mark of a note. */
const SAME_ROW = 0.5;
/** Of the size of the font: a space, and a gap that is wider than between words of one line. Set by hand. */
const [SPACE, GAP] = [0.15, 0.8];
/** Times the size of most text: an initial is so large, at least. And how many of a page are looked at. Set by hand. */
const [INITIAL, MOST_INITIALS] = [1.8, 20];
/** Of the size of a font: how high its capitals are. */
const CAPITAL = 0.75;
/** A mark of a note is smaller than this part of the text. */
const SMALL = 0.8;

/** The rows of a page, from top to bottom. Text that does not run from left to right, such as a stamp across the page, is left out. */
export const rowsOf = (drawn: readonly DrawnText[], viewport: Matrix): Row[] =>
  rowsFrom(withInitials(drawn.flatMap((item) => pieceOf(item, viewport) ?? [])));

/** Rows of these pieces alone: what is beside a column does not say where its rows are. */
export function rowsFrom(all: readonly Piece[]): Row[] {
  const near = SAME_ROW * usualSize(all);
  const rows: Piece[][] = [];
  for (const piece of [...all].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && piece.y - row[0].y <= near) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(rowFrom);
}

/** The size of the font of half the pieces. */
const usualSize = (pieces: readonly Piece[]): number =>
  pieces.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 0;

/** Puts large initials, whose baseline is that of a later line, before the line that they begin. */
function withInitials(pieces: readonly Piece[]): Piece[] {
  const usual = usualSize(pieces);
  const initials = pieces
    .filter(({ text, size }) => size >= INITIAL * usual && /^[“"‘'«]?\p{Lu}$/u.test(text))
    .slice(0, MOST_INITIALS);
  const found = [...pieces];
  for (const initial of initials) {
    const beside = found.filter(
      ({ y, left, size }) =>
        size * INITIAL <= initial.size &&
        y > initial.y - CAPITAL * initial.size &&
        y < initial.y &&
        left > initial.left &&
        left - initial.right < INITIAL * usual,
    );
    const [first] = beside.sort((a, b) => a.y - b.y);
    if (!first) continue;
    found[found.indexOf(first)] = { ...first, text: initial.text + first.text, left: initial.left };
    found.splice(found.indexOf(initial), 1);
  }
  return found;
}

function pieceOf({ str, width, transform }: DrawnText, viewport: Matrix): Piece | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va, vb, vc, vd, ve, vf] = viewport;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const text = str.normalize('NFC').replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
  if (text.trim() === '' || size === 0 || along[0] <= 0 || Math.abs(along[1]) > Math.abs(along[0]) / 10)
    return undefined;
  const left = va * e + vc * f + ve;
  return { text, left, right: left + width * Math.hypot(va, vb), y: vb * e + vd * f + vf, size };
}

function rowFrom(all: readonly Piece[]): Row {
  const joined: Piece[] = [];
  for (const piece of [...all].sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    const size = Math.max(piece.size, last?.size ?? 0);
    const gap = last ? piece.left - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > GAP * Math.min(piece.size, last.size)) {
      joined.push(piece);
      continue;
    }
    // Some draw a word twice, a little apart, to make it bold.
    const isAgain = piece.text === last.text && piece.left - last.left < SPACE * size;
    if (isAgain || isNoteMark(piece, last)) continue;
    const space = gap > SPACE * size && !last.text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : '';
    joined[joined.length - 1] = {
      text: last.text + space + piece.text,
      left: last.left,
      right: Math.max(last.right, piece.right),
      y: piece.size > last.size ? piece.y : last.y,
      size,
    };
  }
  const size = Math.max(...joined.slice(0, 1000).map((piece) => piece.size));
  const y = joined.find((piece) => piece.size === size)?.y ?? 0;
  return { y, size, pieces: joined.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() })) };
}

/** A small raised number behind a word leads to a note: "closed.¹²". Behind a short word it is a power: "km²". */
function isNoteMark(piece: Piece, last: Piece): boolean {
  return (
    piece.size < SMALL * last.size &&
    piece.y < last.y - SPACE * last.size &&
    /^[\d*†‡,\s]{1,6}$/.test(piece.text) &&
    /(?:\p{L}{3}|[.,;:!?”"’)])\s*$/u.test(last.text)
  );
}

/** The edges of some pieces. */
export function extentOf(pieces: readonly Piece[]): [left: number, right: number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const piece of pieces) {
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
  }
  return [left, right];
}

export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
