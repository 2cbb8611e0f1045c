import type { NameIndex } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { clausesOf } from './clause.ts';

/**
 * A sentence's text, with a person's name instead of a "He" or "She" that it begins with: where the sentence before names one
 * person alone, or begins with "He" or "She" itself for one that the sentence before it names.
 */
export function spelledOut(indexed: IndexedSentence, names: NameIndex): string {
  const { passage, position } = indexed;
  const text = textOf(indexed);
  if (/^It /.test(text)) return itSpelledOut(text, passage.sentences[position - 1], names);
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

/** "It" that refers to nothing, or to more than a thing: "It is hoped", "It sounds like". */
const NOTHING =
  /^It (?:sounds|seem|took|takes|turned|appear|follow|means?|c[ao]me|happened|(?:is|was|(?:will|would|may|could|has|had) be(?:en)?) (?!to |due |built|founded))/;

/** UTF-16 code units before a subject at most: "From October the district". Set by hand. */
const LONGEST_LEAD = 24;

/** With the subject of the sentence before instead of "It", where that is one thing, which the sentence begins with. */
function itSpelledOut(text: string, before: IndexedSentence | undefined, names: NameIndex): string {
  if (!before || NOTHING.test(text)) return text;
  const said = textOf(before);
  const [clause] = clausesOf(said, (part) => names.mentionsIn(part));
  const { subject = '', auxiliary = '' } = clause ?? {};
  const isOne = /^(?:[Tt]he (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]*[^s\P{Ll}]|\p{Lu}\S+(?: \p{Lu}\S+)*)$/u.test(subject);
  const isPerson = names.mentionsIn(subject).some(({ name }) => name.kind === 'person');
  if (
    !isOne ||
    isPerson ||
    /^(?:are|were|have)$/.test(auxiliary) ||
    said.toLowerCase().indexOf(`${subject.toLowerCase()} `) > LONGEST_LEAD
  )
    return text;
  return text.replace(/^It/, subject.replace(/^the /, 'The '));
}
