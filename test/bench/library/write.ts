import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../../src/language/sentences.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { packageFile } from '../../../src/package.ts';
import { articlesOf } from '../../eval/article-questions.ts';
import { readLabelled } from '../../eval/labelled.ts';
import { randomFrom, shuffled } from '../figures.ts';

/** An article, as its paragraphs, and each of them as its sentences. */
export type Article = readonly (readonly string[])[];

/** Articles that a story mixes: set by hand, so that its names recur as in a real one. */
const MIXED = 3;
/** Paragraphs of a story, as of news. */
const FEWEST = 8;
const MOST = 20;
/** Words of a title. */
const TITLE = 7;
/** Stories in a folder of the disk would be too many in one list. */
const FILE_DIGITS = 6;

/** Makes stories without end, each a title and paragraphs, of the sentences of articles of one kind. */
export function* storiesOf(kinds: readonly (readonly Article[])[], seed: number): Generator<string> {
  const random = randomFrom(seed);
  const decks = kinds.map((articles) => articles.map((article) => deckOf(article.flat(), random)));
  // Each article as often as it has sentences, so that all sentences are drawn equally often.
  const all = kinds.flatMap((articles, kind) =>
    articles.flatMap((article, own) => article.flat().map(() => ({ kind, own }))),
  );
  for (;;) {
    const first = all[Math.floor(random() * all.length)];
    if (!first) return;
    const articles = kinds[first.kind] ?? [];
    const drawn = Array.from({ length: MIXED - 1 }, () => all[Math.floor(random() * all.length)]);
    const own = [first, ...drawn.filter((each) => each?.kind === first.kind)].map((each) => each?.own ?? first.own);
    const lengths = own.flatMap((each) => articles[each]?.map((paragraph) => paragraph.length) ?? []);
    const draw = (): string => decks[first.kind]?.[own[Math.floor(random() * own.length)] ?? first.own]?.() ?? '';
    const paragraphs = Array.from({ length: FEWEST + Math.floor(random() * (MOST - FEWEST + 1)) }, () => {
      const length = lengths[Math.floor(random() * lengths.length)] ?? 1;
      return Array.from({ length }, draw).join(' ');
    });
    const title = draw().split(' ').slice(0, TITLE).join(' ').replace(/\W+$/u, '');
    yield `${title}\n\n${paragraphs.join('\n\n')}\n`;
  }
}

/** Draws each card once, then anew in another order. */
function deckOf<T>(cards: readonly T[], random: () => number): () => T | undefined {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = shuffled(cards, random);
    return left.pop();
  };
}

/** The articles beside the repository, by kind: an encyclopedia's, and news. */
function realArticles(): Article[][] {
  const wikinews = [...articlesOf({ file: '../shared/data/wikinews/articles.jsonl' }).values()];
  const gum = readLabelled(packageFile('test/eval/questions/news.json'));
  const squad = readLabelled(packageFile('../shared/data/squad/dev.json'));
  return [squad, [...wikinews, ...gum]].map((articles) =>
    articles.map(({ paragraphs }) => paragraphs.map(sentencesOf).filter((sentences) => sentences.length > 0)),
  );
}

export function sentencesOf(paragraph: string): string[] {
  return splitSentences(paragraph, 0, paragraph.length).map(({ start, end }) => paragraph.slice(start, end));
}

/** Writes a folder of stories with so many passages. @returns How many of each there are. */
export function writeLibrary(folder: string, passages: number, seed: number): { stories: number; passages: number } {
  mkdirSync(folder, { recursive: true });
  const written = { stories: 0, passages: 0 };
  for (const text of storiesOf(realArticles(), seed)) {
    if (written.passages >= passages) break;
    const name = `story-${String(written.stories).padStart(FILE_DIGITS, '0')}.txt`;
    writeFileSync(join(folder, name), text);
    written.stories += 1;
    written.passages += documentFromText(name, text).passages.length;
  }
  return written;
}
