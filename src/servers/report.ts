import { buildCorpusInSteps } from '../corpus/corpus.ts';
import { areFacts } from '../library/are-facts.ts';
import { makeLibrary } from '../library/library.ts';
import { inTurns } from '../library/turns.ts';
import type { Document } from '../library/types.ts';
import { wordsIn } from '../library/word-count.ts';
import type { Report } from '../store/server-stories.ts';
import { ownPoints } from '../takeaways/own-points.ts';

/** Words that are shown of the beginning and of the end, and characters of these at most. Set by hand: a line of a card. */
const [WORDS, LONGEST] = [12, 100];
/** Of a kind that are listed at most. Set by hand. */
const MOST = 25;

/** What was read of a document, for whoever decides whether it is added. @param about What is known beside. */
export async function reportOf(
  document: Document,
  about: Pick<Report, 'from' | 'around' | 'remarks'> & { readonly unquoted: readonly string[] },
  signal: AbortSignal,
): Promise<Report> {
  const { index, names } = await inTurns(buildCorpusInSteps(makeLibrary([document])), signal);
  const { title, url, published, author, text, passages } = document;
  const [first, last] = [passages[0], passages.at(-1)];
  const paragraphs = passages.flatMap(({ section, sentences }) =>
    sentences.map(({ paragraph }) => `${section} ${paragraph}`),
  );
  const opening = first ? wordsAt(text.slice(first.start, first.end), 'start') : '';
  const end = last ? wordsAt(text.slice(last.start, last.end), 'end') : '';
  return {
    title,
    url,
    published,
    author,
    from: about.from,
    paragraphs: new Set(paragraphs).size,
    words: wordsIn(document),
    first: opening,
    last: first === last && opening.length + end.length > text.length ? '' : end,
    points: ownPoints(index.ofDocument(document))
      .points.slice(0, MOST)
      .map(({ cited }) => cited.excerpt.text),
    names: names.names
      .filter(({ isUnsure }) => !isUnsure)
      .sort((a, b) => b.prominence - a.prominence)
      .slice(0, MOST)
      .map(({ name }) => name),
    leftOut: longestFirst(about.unquoted),
    around: longestFirst(about.around.filter((line) => !areFacts(line, document))),
    remarks: about.remarks,
  };
}

/** What is long may be a part of the story. */
const longestFirst = (lines: readonly string[]): string[] =>
  [...new Set(lines)].sort((a, b) => b.length - a.length).slice(0, MOST);

/** Some words of a text with what stands between them, on one line. */
function wordsAt(text: string, where: 'start' | 'end'): string {
  const words = text.split(/\s+/).filter(Boolean);
  const some = where === 'start' ? words.slice(0, WORDS) : words.slice(-WORDS);
  const line = [...some.join(' ')];
  return (where === 'start' ? line.slice(0, LONGEST) : line.slice(-LONGEST)).join('');
}
