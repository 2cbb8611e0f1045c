import { alternatives } from '../language/lexicon/lexicon.ts';
import type { NameIndex } from '../names/name-index.ts';
import { holdsName } from './names-held.ts';
import { type Named, namedIn } from './typed-names.ts';

/** Names of a message that an excerpt lacks, and those that it has in their place, as they are written. */
export interface NameDifference {
  readonly said: readonly string[];
  readonly story: readonly string[];
}

/** An excerpt, sentence by sentence, and its surroundings. */
export interface NamedExcerpt {
  /** The sentence that is nearest to the message's. */
  readonly sentence: string;
  /** The other sentences of the excerpt. */
  readonly lead: readonly string[];
  readonly title: string;
  /** What is above the excerpt and not shown: the heading, the sentences before in its passage. */
  readonly above: readonly string[];
}

/** Names that are listed of each side. */
const MOST = 4;
/** Words that refer to a name further up. */
const STANDS_FOR = new RegExp(String.raw`\b(?:${alternatives('check-anaphors')})\b`, 'i');

/**
 * The names of a sentence of a message that an excerpt has in no form, each with those of the same sort that the
 * excerpt has and the message lacks. A name without such a counterpart is listed only if it is nowhere above the
 * excerpt either, and a day, month or place never, as a message often says what a story takes for known.
 */
export function differentNames(message: string, excerpt: NamedExcerpt, names: NameIndex): readonly NameDifference[] {
  const said = namedIn(message, names);
  if (said.length === 0) return [];
  const named = (texts: readonly string[]): Named[] => texts.flatMap((text) => namedIn(text, names));
  const [own, led, about, above] = [[excerpt.sentence], excerpt.lead, [excerpt.title], excerpt.above].map(named);
  const shown = [...excerpt.lead, excerpt.sentence].join('\n');
  const unshown = [excerpt.title, ...excerpt.above].join('\n');
  const isNew = (name: Named): boolean => !holdsName(message, said, name);
  const found: { readonly said: Named[]; readonly story: readonly Named[] }[] = [];
  for (const name of said) {
    if (holdsName(shown, [...(own ?? []), ...(led ?? [])], name)) continue;
    const isAbove = holdsName(unshown, [...(about ?? []), ...(above ?? [])], name);
    if (isAbove && STANDS_FOR.test(excerpt.sentence)) continue;
    const story = [own, led].map((some) => insteadOf(name, some?.filter(isNew) ?? [])).find((some) => some.length > 0);
    if (!story && (isAbove || name.isPossessive || isCircumstance(name))) continue;
    // The whole story is about what its title names: that is missed only where another is the subject in its place.
    const isSubject = name === said[0] && own?.[0] !== undefined && story?.includes(own[0]);
    if (!isSubject && holdsName(excerpt.title, about ?? [], name)) continue;
    const group = found.find((other) => written(other.story).join() === written(story ?? []).join());
    if (group) group.said.push(name);
    else found.push({ said: [name], story: story ?? [] });
  }
  return found.map((group) => ({ said: written(group.said), story: written(group.story) }));
}

/** Names that may be in the place of another: those of its sort, or else of a sort that it might be of. */
function insteadOf(named: Named, others: readonly Named[]): readonly Named[] {
  const same = others.filter(({ sort }) => sort === named.sort);
  return same.length > 0 ? same : others.filter((other) => isLike(named, other));
}

const isCircumstance = ({ sort }: Named): boolean => sort === 'day' || sort === 'month' || sort === 'place';

function isLike(a: Named, b: Named): boolean {
  // "STS-134" is a name of another kind than "Houston".
  if (/\d/.test(a.text) !== /\d/.test(b.text) || isCircumstance(a) || isCircumstance(b)) return false;
  const isOrganisation = ({ sort }: Named): boolean => sort === 'company' || sort === 'public body';
  return a.sort === 'other' || b.sort === 'other' || (isOrganisation(a) && isOrganisation(b));
}

/** Each name once, as it is first written. */
function written(names: readonly Named[]): string[] {
  const texts = new Map<unknown, string>();
  for (const { name, text } of names) if (!texts.has(name ?? text)) texts.set(name ?? text, text);
  return [...new Set(texts.values())].slice(0, MOST);
}
