import { fold } from '../../language/tokens.ts';
import type { Name } from '../../names/types.ts';

/** Whether two names are of the same one: "Ada Lund" may also be known as "Ada Maria Lund". */
export function isSameName(one: Name, other: Name): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind) return false;
  const [few = [], many = []] = [one, other]
    .map(({ name }) => fold(name).split(/[\s-]+/))
    .sort((a, b) => a.length - b.length);
  return few.every((word) => many.includes(word));
}
