import type { Corpus } from '../corpus/corpus.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { holdsName } from './names-held.ts';
import { type Named, namedIn } from './typed-names.ts';

/** Names of a message that an excerpt lacks, and those that it has in their place: as they are written. */
export interface NameDifference {
  readonly said: readonly string[];
  readonly story: readonly string[];
}

/** An excerpt, sentence by sentence, and what stands around it. */
export interface NamedExcerpt {
  /** The sentence that was found. */
  readonly sentence: string;
  /** Sentences of the excerpt besides. */
  readonly lead: readonly string[];
  readonly title: string;
  /** What stands above the excerpt and is not shown: the heading, the passage's beginning. */
  readonly above: readonly string[];
}

const MOST = 4;
/** Words that stand for a name further up. */
const STANDS_FOR = new RegExp(String.raw`\b(?:${alternatives('check-anaphors')})\b`, 'i');

/**
 * The names of a sentence of a message that an excerpt holds in no form, beside those of the same sort that it has and
 * the message has not. A name without such a counterpart is told only if it stands nowhere above the excerpt, and a
 * day, month or place never: a message often says what a story takes for known.
 */
export function differentNames(message: string, excerpt: NamedExcerpt, corpus: Corpus): readonly NameDifference[] {
  const said = namedIn(message, corpus);
  if (said.length === 0) return [];
  const named = (texts: readonly string[]): Named[] => texts.flatMap((text) => namedIn(text, corpus));
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
    // All is about what the title names: it is missed only where another does what it is said to do.
    const isSubject = name === said[0] && own?.[0] !== undefined && story?.includes(own[0]);
    if (!isSubject && holdsName(excerpt.title, about ?? [], name)) continue;
    const group = found.find((other) => written(other.story).join() === written(story ?? []).join());
    if (group) group.said.push(name);
    else found.push({ said: [name], story: story ?? [] });
  }
  return found.map((group) => ({ said: written(group.said), story: written(group.story) }));
}

/** Names that may stand in the place of another: of its sort, failing that of one that it might be. */
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

/** As they are first written, each name once. */
function written(names: readonly Named[]): string[] {
  const texts = new Map<unknown, string>();
  for (const { name, text } of names) if (!texts.has(name ?? text)) texts.set(name ?? text, text);
  return [...new Set(texts.values())].slice(0, MOST);
}
