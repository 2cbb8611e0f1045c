import type { Corpus } from '../../corpus/corpus.ts';
import { oncePer } from '../../corpus/memo.ts';
import type { Document, Story } from '../../library/types.ts';
import type { StoryFact } from '../types.ts';
import { wordsOf } from './classifier.ts';

/** Facts that are told at most. Set by hand. */
const MOST = 5;
/** In UTF-16 code units: a shorter surname may be any word. Set by hand. */
const SHORTEST = 4;

/** Who wrote what, or where it was published, of the documents whose author or publication a question names. */
export function detailsNamed(question: string, { library }: Corpus, story?: Story): StoryFact[] {
  const asked = new Set(wordsOf(question));
  // In small letters a surname may be any word.
  const surnames = new Set(wordsOf((question.match(/(?<!^)\p{Lu}[\p{L}'’-]+/gu) ?? []).join(' ')));
  const { documents } = story ?? library;
  const isNamed = (document: Document): boolean => namesAuthor(asked, surnames, document);
  // "Did Ann Lee write both?" asks who wrote which.
  if (OF_WRITING.test(question) && documents.some(isNamed))
    return documents
      .flatMap((document) => (document.author === undefined ? [] : authorOf(document, document.author)))
      .slice(0, MOST);
  return documents
    .flatMap((document): StoryFact[] => [
      ...(document.author !== undefined && isNamed(document) ? authorOf(document, document.author) : []),
      ...(namesPublication(asked, document)
        ? [{ kind: 'source' as const, document, publication: document.publication, url: document.url }]
        : []),
    ])
    .slice(0, MOST);
}

const OF_WRITING = /\b(?:wr[io]tes?|written|authors?|authored|penned|reported|bylines?)\b/i;

const authorOf = (document: Document, author: string): StoryFact[] => [{ kind: 'author', document, author }];

/** The words of each author's name, read once: whatever is in no story is looked for among them. */
const authorsOf = oncePer(({ author = '' }: Document) => author.split(/,? and |, /).map(wordsOf));

/** Whether the words of a question name an author of a document, by the whole name or one of these by the surname. */
export function namesAuthor(asked: ReadonlySet<string>, surnames: ReadonlySet<string>, document: Document): boolean {
  return authorsOf(document).some((words) => {
    const surname = words.at(-1) ?? '';
    return (
      words.length > 0 &&
      (words.every((word) => asked.has(word)) || (surname.length >= SHORTEST && surnames.has(surname)))
    );
  });
}

/** The same of its paper, by the whole name: a part of it may be any word. */
export function namesPublication(asked: ReadonlySet<string>, { publication = '' }: Document): boolean {
  const words = wordsOf(publication).filter((word) => word !== 'the');
  return words.length > 1 && words.every((word) => asked.has(word));
}
