import type { Corpus } from '../corpus/corpus.ts';
import { contentTerms, fold } from '../language/tokens.ts';
import type { Story } from '../library/types.ts';

/** A topic is looked for in so many passages. */
const MOST_HITS = 500;

/** Stories that mention a name, have a heading, or hold all words of what was typed: those with the heading, then the newest. */
export function storiesWith(asked: string, { names, index }: Corpus): Story[] {
  const { names: named, match } = names.lookUp(asked);
  const mentions = match === 'none' ? [] : named.flatMap((name) => name.mentions);
  const terms = contentTerms(asked);
  const passages = index.search(terms, { limit: MOST_HITS }).map(({ passage }) => passage);
  const holdsAll = (story: Story): boolean =>
    terms.every((term) => [term, ...index.family(term)].some((form) => index.frequency(form, story).passages > 0));
  const headed = passages.filter(
    ({ document, passage }) => fold(document.sections[passage.section]?.heading?.text ?? '') === fold(asked),
  );
  const holding = [...new Set(passages.map(({ story }) => story))].filter(holdsAll);
  const others = newestFirst([...new Set([...mentions.map(({ story }) => story), ...holding])]);
  return [...new Set([...newestFirst(headed.map(({ story }) => story)), ...others])];
}

const dateOf = ({ documents }: Story): string =>
  documents.reduce((latest, { published = '' }) => (published > latest ? published : latest), '');

/** The stories by their latest date; those without one last, in their own order. */
export function newestFirst(stories: readonly Story[]): Story[] {
  const dated = stories.map((story) => ({ story, date: dateOf(story) }));
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ story }) => story);
}
