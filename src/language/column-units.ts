import { CURRENCY_SIGN, SCALE_SUFFIXES, SCALES } from './number-words.ts';

/** What a number of a cell lacks, which the name of its column says: "Cost ($ million): 31". */
interface ColumnUnit {
  readonly scale: number;
  readonly currency?: string;
  readonly isPercent: boolean;
}

const NONE: ColumnUnit = { scale: 1, isPercent: false };
/** The unit in brackets behind the name of a column, and the cell up to a number. */
const UNIT = /\(([^()|]{1,30})\): [^|:.!?;]{0,40}$/;
/** In UTF-16 code units: a column's name with the cell before a number. Set by hand. */
const REACH = 160;
const SIGN = new RegExp(CURRENCY_SIGN, 'u');

/** The unit that the name of a column gives to a number in its cell. @param before The text before the number. */
export function columnUnit(before: string): ColumnUnit {
  if (!before.includes('): ')) return NONE;
  const unit = UNIT.exec(before.slice(-REACH))?.[1]?.toLowerCase();
  if (unit === undefined) return NONE;
  const words = unit.match(/\p{L}+/gu) ?? [];
  const scale = words
    .map(
      (word) =>
        SCALES.get(word.replace(/s$/, '')) ?? SCALES.get(SCALE_SUFFIXES.get(word.length > 1 ? word : '') ?? '') ?? 1,
    )
    .find((each) => each > 1);
  const currency = SIGN.exec(unit)?.[0];
  return { scale: scale ?? 1, ...(currency !== undefined && { currency }), isPercent: /%|per ?cent/.test(unit) };
}
