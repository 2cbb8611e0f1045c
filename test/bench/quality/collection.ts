import type { Document } from '../../../src/library/types.ts';
import type { LabelledStory } from '../../eval/labelled.ts';
import type { Text } from '../peers/system.ts';

/** An entry of SQuAD's format. Its texts' ids are unique in the collection. */
export interface Article {
  readonly document: Document;
  readonly paragraphs: readonly Text[];
  readonly sentences: readonly Text[];
}

/** An answerable question and what is right. */
export interface Question {
  readonly question: string;
  readonly article: Article;
  readonly paragraph: Text;
  /** Ids of the paragraph's sentences that hold a labelled answer. */
  readonly sentences: ReadonlySet<number>;
}

export interface Collection {
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
}

/** @returns The articles, their sentences cut as the bot cuts them, and the questions that they answer. */
export function collectionOf(stories: readonly LabelledStory[]): Collection {
  const articles: Article[] = [];
  const questions: Question[] = [];
  let paragraphId = 0;
  let sentenceId = 0;
  for (const { document, paragraphs: texts, questions: labelled } of stories) {
    const paragraphs = texts.map((text) => ({ id: paragraphId++, text }));
    const sentences = document.passages.flatMap((passage) =>
      passage.sentences.map(({ start, end }) => ({ id: sentenceId++, text: document.text.slice(start, end) })),
    );
    const article = { document, paragraphs, sentences };
    articles.push(article);
    const own = paragraphs.map(({ text }) => sentences.filter((sentence) => text.includes(sentence.text)));
    for (const { question, places } of labelled) {
      const at = places[0]?.paragraph;
      const paragraph = at === undefined ? undefined : paragraphs[at];
      if (at === undefined || !paragraph) continue;
      const right = own[at]?.filter((sentence) => places.some(({ text }) => sentence.text.includes(text))) ?? [];
      questions.push({ question, article, paragraph, sentences: new Set(right.map(({ id }) => id)) });
    }
  }
  return { articles, questions };
}

/** @returns As many of the questions, evenly spread, or all where there are no more. */
export function sampled(questions: readonly Question[], count: number): Question[] {
  const step = Math.max(1, questions.length / count);
  const places = Array.from({ length: Math.min(count, questions.length) }, (_, at) => Math.floor(at * step));
  return places.flatMap((place) => questions[place] ?? []);
}
