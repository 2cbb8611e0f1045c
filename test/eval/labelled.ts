import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentFromText } from '../../src/library/document.ts';
import type { Document } from '../../src/library/types.ts';
import { packageFile } from '../../src/package.ts';
import type { IndexedSentence } from '../../src/search/search-index.ts';
import { type ArticleQuestions, articleQuestions, articlesOf } from './article-questions.ts';
import { type News, news, newsArticle, type OwnStories, ownStories, type Squad, squad } from './formats.ts';
import { type Part, partIn } from './parts.ts';

/** Of our own questions, a part is learnt from; figures are measured on the held part alone. */
export type Split = 'tune' | 'held';

/** A question, and where its answer is. */
export interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  /** Paragraphs of the story, from 0, with words there that answer; none for a question that the story does not answer. */
  readonly places: readonly { readonly paragraph: number; readonly text: string }[];
  /** Places that may answer: neither right nor wrong to learn from. */
  readonly also?: LabelledQuestion['places'];
  /** What an answer cannot be understood without. */
  readonly needs?: LabelledQuestion['places'];
  /** How it is asked, where that is known. */
  readonly kind?: string;
  /** The few words that answer, where its places are whole sentences and somebody has read them; none where none do. */
  readonly words?: readonly string[];
}

/** A story with its questions. */
export interface LabelledStory {
  readonly document: Document;
  readonly paragraphs: readonly string[];
  readonly questions: readonly LabelledQuestion[];
  /** Questions written for this project, few and like readers' own: they count for more. */
  readonly isOurs: boolean;
  readonly part: Part;
}

/**
 * Reads labelled questions: SQuAD's format (1.1 or 2.0), of which each entry becomes a story of its paragraphs, or ours in
 * test/eval/questions.
 *
 * @param split Of our own questions, this part alone.
 * @throws Error when the file is of no such format.
 */
export function readLabelled(file: string, split?: Split): LabelledStory[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const onNews = news.safeParse(content);
  if (onNews.success) return newsStories(onNews.data, split);
  const onStories = ownStories.safeParse(content);
  if (onStories.success) return smallStories(onStories.data, split);
  const onArticles = articleQuestions.safeParse(content);
  if (onArticles.success) return articleStories(onArticles.data, split);
  const parsed = squad.safeParse(content);
  if (!parsed.success) throw new Error(`${file}: neither in SQuAD's format nor in that of test/eval/questions`);
  return squadStories(parsed.data);
}

/**
 * The questions on one part's stories alone. The other stories are still there to be searched.
 *
 * @throws Error when no story is of the part.
 */
export function ofPart(stories: readonly LabelledStory[], part: Part | undefined): readonly LabelledStory[] {
  if (!part) return stories;
  if (!stories.some((story) => story.part === part)) throw new Error(`no story is of the part “${part}”`);
  return stories.map((story) => (story.part === part ? story : { ...story, questions: [] }));
}

/** Each entry becomes a story of its paragraphs. */
export function squadStories({ data }: Squad): LabelledStory[] {
  const partOf = partIn('squad');
  return data.map(({ title, paragraphs }) => {
    const texts = paragraphs.map(({ context }) => spaced(context));
    const questions = paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ id, question, is_impossible, answers }) => ({
        id,
        question,
        places: is_impossible ? [] : answers.map(({ text }) => ({ paragraph, text: spaced(text) })),
      })),
    );
    return { document: documentOf(title, texts), paragraphs: texts, questions, isOurs: false, part: partOf(title) };
  });
}

function newsStories({ folder, held, answerable, unanswerable }: News, split: Split | undefined): LabelledStory[] {
  const names = [...new Set(answerable.map(({ article }) => article))].sort();
  const chosen = names.filter((name) => split === undefined || held.includes(name) === (split === 'held'));
  return chosen.map((name) => {
    const { title, paragraphs } = newsArticle.parse(
      JSON.parse(readFileSync(join(packageFile(folder), `${name}.json`), 'utf8')),
    );
    const texts = paragraphs.map(({ text }) => spaced(text));
    const isHere = (asked: { readonly article: string }): boolean => asked.article === name;
    const answered = answerable.filter(isHere).map(({ id, question, places }) => ({
      id,
      question,
      places: places.map(({ paragraph, start, end }) => ({
        paragraph,
        text: spaced(paragraphs[paragraph]?.text.slice(start, end) ?? ''),
      })),
    }));
    const others = unanswerable.filter(isHere).map(({ id, question }) => ({ id, question, places: [] }));
    return {
      document: documentOf(title, texts),
      paragraphs: texts,
      questions: [...answered, ...others],
      isOurs: true,
      part: held.includes(name) ? 'held' : 'ranked',
    };
  });
}

/** Every sentence that the pattern matches answers. */
function smallStories({ questions }: OwnStories, split: Split | undefined): LabelledStory[] {
  const names = [...new Set(questions.map(({ story }) => story))];
  return names.map((name) => {
    const isShipped = name === 'anthropic-pentagon';
    const path = packageFile(isShipped ? `data/${name}.txt` : `test/eval/stories/${name}.txt`);
    const document = documentFromText(`${name}.txt`, readFileSync(path, 'utf8'));
    const sentences = document.passages.flatMap((passage) =>
      passage.sentences.map(({ start, end }) => document.text.slice(start, end)),
    );
    const here = questions.filter((asked) => asked.story === name && (split === undefined || asked.split === split));
    return {
      document,
      paragraphs: [document.text],
      questions: here.map(({ id, question, pattern }) => ({
        id,
        question,
        places:
          pattern === undefined
            ? []
            : sentences.filter((text) => new RegExp(pattern, 'i').test(text)).map((text) => ({ paragraph: 0, text })),
      })),
      isOurs: true,
      part: 'ranked',
    };
  });
}

export function articleStories(labelled: ArticleQuestions, split?: Split): LabelledStory[] {
  const partOf = partIn(labelled.corpus);
  const articles = articlesOf(labelled);
  const words = answeringWordsLabelled();
  const names = [...new Set(labelled.questions.map((asked) => asked.article))];
  const chosen = names.filter((name) => split === undefined || (partOf(name) === 'held') === (split === 'held'));
  return chosen.map((name) => {
    const { title, paragraphs } = articles.get(name) ?? { paragraphs: [] };
    const textAt = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }) => ({
      paragraph,
      text: spaced(paragraphs[paragraph]?.slice(start, end) ?? ''),
    });
    const questions = labelled.questions
      .filter(({ article }) => article === name)
      .map(({ id, question, kind, places = [], also = [], needs = [] }) => ({
        id,
        ...(words[id] && { words: words[id] }),
        question,
        kind,
        places: places.map(textAt),
        also: also.map(textAt),
        needs: needs.map(textAt),
      }));
    const texts = paragraphs.map(spaced);
    return { document: documentOf(name, texts, title), paragraphs: texts, questions, isOurs: true, part: partOf(name) };
  });
}

const answeringWords = z.object({ words: z.record(z.string(), z.array(z.string())) });

/** The words that answer our questions on articles, by their ids. */
function answeringWordsLabelled(): Readonly<Record<string, readonly string[]>> {
  return answeringWords.parse(JSON.parse(readFileSync(packageFile('test/eval/labels/leads.json'), 'utf8'))).words;
}

/** What words answer a question: those that were read, or else its places. */
export const wordsThatAnswer = ({ words, places }: LabelledQuestion): readonly string[] =>
  words ?? places.map(({ text }) => text);

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function documentOf(name: string, paragraphs: readonly string[], title = name.replaceAll('_', ' ')): Document {
  return documentFromText(`${name}.txt`, paragraphs.join('\n\n'), { title });
}

export function textOf({ passage, sentence }: IndexedSentence): string {
  return passage.document.text.slice(sentence.start, sentence.end);
}

/** Whether a sentence is in a paragraph that has the answer. */
export function isInPassage(sentence: IndexedSentence, story: LabelledStory, asked: LabelledQuestion): boolean {
  return placesOf(sentence, story, asked).length > 0;
}

/** Whether a sentence has a labelled answer and is in its paragraph. */
export function isRight(sentence: IndexedSentence, story: LabelledStory, asked: LabelledQuestion): boolean {
  return placesOf(sentence, story, asked).some(({ text }) => textOf(sentence).includes(text));
}

/** The labelled places whose paragraph a sentence is in. */
function placesOf(
  sentence: IndexedSentence,
  { document, paragraphs }: LabelledStory,
  { places }: LabelledQuestion,
): LabelledQuestion['places'] {
  if (sentence.passage.document.id !== document.id) return [];
  return places.filter(({ paragraph }) => paragraphs[paragraph]?.includes(textOf(sentence)));
}
