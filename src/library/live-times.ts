import type { DocumentBlock } from './blocks.ts';

const ZONE = String.raw`(?:GMT|UTC|[BCEMW]E?S?T|[ECMP][DS]?T|A[CEW][DS]T|AK[DS]T|HST|EEST|MSK|NZ[DS]T|IST|JST|KST|HKT|SGT|SAST|Uhr|h)(?:[+-]\d{1,2})?`;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|da|di|la|le|el|al|bin)){1,3}`;
const CLOCK = String.raw`\d{1,2}[:.h]\d{2}`;
const HALF = String.raw` ?[ap]\.?m\.?`;
const AGO = String.raw`(?:\d{1,2}|an?) ?(?:min(?:ute)?|hour|hr|day|[mhd])s? ago`;
/** A time that a live page puts over each of its entries: its zone, its half of the day or its distance shows that it is one. */
const SURE = `(?:(?:[Uu]pdated |[Pp]osted )?(?:at )?${CLOCK}(?:${HALF})?(?: \\(?${ZONE}\\)?)|${CLOCK}${HALF}|${AGO})`;
const MARKS = String.raw`[\s,|·•–—-]*`;
const ENTRY = new RegExp(`^(?:${NAME}${MARKS})?${SURE}(?:${MARKS}${NAME})?$|^${NAME}${MARKS}${CLOCK}$`, 'u');
const BARE = new RegExp(`^${CLOCK}$`, 'u');
const PERSON = new RegExp(`^${NAME}$`, 'u');
/** In UTF-16 code units. Set by hand. */
const LONGEST = 90;

/**
 * The blocks of a live page without the times over its entries, and who wrote each beside one: "Ann Roe", "12:05 GMT". A bare "12:05" is
 * one only beside others; by itself it is the heading of what happened then.
 */
export function withoutLiveTimes(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const lines = blocks.map(({ start, end, kind, level }) =>
    end - start > LONGEST || kind === 'item' || level === 1 ? '' : text.slice(start, end).trim(),
  );
  const entries = lines.map((line) => line !== '' && /\d|^an? /.test(line) && ENTRY.test(line));
  if (!entries.includes(true)) return blocks;
  const isTime = lines.map((line, i) => entries[i] === true || BARE.test(line));
  return blocks.filter((_, i) => {
    const beside = isTime[i + 1] === true || (isTime[i - 1] === true && isTime[i - 2] !== true && i > 1);
    return !(isTime[i] || (beside && PERSON.test(lines[i] ?? '')));
  });
}
