import type { Corpus } from '../../corpus/corpus.ts';
import type { Name } from '../../names/types.ts';
import { type Thing, thingsIn } from './things.ts';

/** Something that a question speaks of: a name, or a noun phrase, which may have names in it. */
export interface Subject extends Thing {
  /** Of a name. */
  readonly name?: Name;
  readonly thing: boolean;
  readonly names: readonly Name[];
  /** Only says where something is: "in the car". */
  readonly isPlaced: boolean;
}

/** "The name of his wife" is of his wife. */
const NAME_OF = /^the (?:full |last |first )?names? of /i;
/** Before a name that a verb may follow: "does Norwick deliver" is no thing. */
const DO = /\b(?:can|could|did|do|does|should|will|would) $/i;
const PLACED = /\b(?:at|behind|beside|in|inside|near|next to|outside|under)\s+$/i;

/** What a question speaks of, in order. A name in "the Orrin merger" is no subject of its own. */
export function subjectsIn(question: string, { names }: Corpus): Subject[] {
  const mentions = names.mentionsIn(question);
  const isPlaced = (start: number): boolean => PLACED.test(question.slice(Math.max(0, start - 12), start));
  const things = thingsIn(question).flatMap((found): Subject[] => {
    const start = found.start + (NAME_OF.exec(found.text)?.[0].length ?? 0);
    // "Vivi Down" goes on after what looks like its end.
    const end =
      found.end + (found.isName ? (/^(?: \p{Lu}\p{L}+)+/u.exec(question.slice(found.end))?.[0].length ?? 0) : 0);
    const thing = { ...found, start, end, text: question.slice(start, end) };
    const inside = mentions.filter(({ start, end }) => start < thing.end && thing.start < end);
    const isMore =
      inside.every(({ start, end }) => thing.start <= start && end < thing.end) &&
      !(inside[0]?.start === thing.start && DO.test(question.slice(0, thing.start)));
    const all = inside.map(({ name }) => name);
    return isMore ? [{ ...thing, thing: true, names: all, isPlaced: isPlaced(thing.start) }] : [];
  });
  const named = mentions
    .filter(({ start, end }) => !things.some((thing) => thing.start <= start && end <= thing.end))
    .map(({ name, start, end }): Subject => {
      const text = question.slice(start, end);
      const told = { start, end, text, head: text, isPlural: false, isName: true };
      return { ...told, name, thing: false, names: [name], isPlaced: isPlaced(start) };
    });
  return [...things, ...named].sort((a, b) => a.start - b.start);
}
