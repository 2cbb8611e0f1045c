import type { NameIndex } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';

/**
 * A sentence's text, with a person's name instead of a "He" or "She" that it begins with: where the sentence before names one
 * person alone, or begins with "He" or "She" itself for one that the sentence before it names.
 */
export function spelledOut(indexed: IndexedSentence, names: NameIndex): string {
  const { passage, position } = indexed;
  const text = textOf(indexed);
  if (!/^(?:He|She) /.test(text)) return text;
  for (const before of passage.sentences.slice(0, position).reverse()) {
    const said = textOf(before);
    const mentions = names.mentionsIn(said).filter(({ name }) => name.kind === 'person');
    const [person, ...others] = new Set(mentions.map(({ name }) => name));
    const isSubject = mentions[0]?.start === 0 || (person?.roles.length ?? 0) > 0;
    if (others.length > 0 || (person && !isSubject) || /^(?:His|Her) /.test(said)) return text;
    if (person) return text.replace(/^(?:He|She)/, person.name);
    if (!/^(?:He|She) /.test(said)) return text;
  }
  return text;
}
