import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { People } from './choose.ts';

/** Tells which people a sentence names in full, and which only by a surname; the title names its own to every reader. */
export function peopleIn(names: NameIndex, story: Story): (sentence: IndexedSentence) => People {
  const inTitle = names.mentionsIn(story.title).map(({ name }) => name);
  return (sentence) => {
    const { text } = sentence.passage.document;
    const people = names.inSentence(sentence).filter(({ name }) => name.kind === 'person' && name.name.includes(' '));
    const isWhole = ({ start, end }: { start: number; end: number }): boolean => /\s/.test(text.slice(start, end));
    return {
      whole: [...inTitle, ...people.filter(isWhole).map(({ name }) => name)],
      bySurname: people.filter((mention) => !isWhole(mention)).map(({ name }) => name),
    };
  };
}
