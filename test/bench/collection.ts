import { documentFromText } from '../../src/library/document.ts';
import type { Document } from '../../src/library/types.ts';
import type { Squad } from '../eval/formats.ts';
import type { Text } from './system.ts';

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
export function collectionOf({ data }: Squad): Collection {
  const articles: Article[] = [];
  const questions: Question[] = [];
  let paragraphId = 0;
  let sentenceId = 0;
  for (const { title, paragraphs: labelled } of data) {
    const paragraphs = labelled.map(({ context }) => ({ id: paragraphId++, text: collapsed(context) }));
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
    const document = documentFromText(`${title}.txt`, text, { title: title.replaceAll('_', ' ') });
    const sentences = document.passages.flatMap((passage) =>
      passage.sentences.map(({ start, end }) => ({ id: sentenceId++, text: document.text.slice(start, end) })),
    );
    const article = { document, paragraphs, sentences };
    articles.push(article);
    for (const [at, paragraph] of paragraphs.entries()) {
      const own = sentences.filter((sentence) => paragraph.text.includes(sentence.text));
      for (const { question, answers, is_impossible } of labelled[at]?.qas ?? []) {
        if (is_impossible) continue;
        const golds = answers.map((answer) => collapsed(answer.text));
        const right = own.filter((sentence) => golds.some((gold) => sentence.text.includes(gold)));
        questions.push({ question, article, paragraph, sentences: new Set(right.map(({ id }) => id)) });
      }
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

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
