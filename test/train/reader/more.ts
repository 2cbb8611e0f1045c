import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { documentFromText } from '../../../src/library/document.ts';
import { packageFile } from '../../../src/package.ts';
import { articlesOf, KINDS, place } from '../../eval/article-questions.ts';
import { squad } from '../../eval/formats.ts';
import { type LabelledStory, spaced } from '../../eval/labelled.ts';

/** Further questions, for the reader alone: on articles of Wikinews, and on three paragraphs each of articles of SQuAD. */
const more = z.strictObject({
  source: z.string(),
  wikinews: z.string(),
  squad: z.string(),
  questions: z.array(
    z.strictObject({
      /** `wn012`, or the title of an article of SQuAD and its first paragraph that is meant, from 0: `Oxygen/3`. */
      article: z.string(),
      kind: z.enum(KINDS),
      question: z.string().min(1).max(300),
      places: z.array(place).min(1).optional(),
    }),
  ),
});

/** Paragraphs of SQuAD that stand together: as many sentences as a short story has. */
const TOGETHER = 3;

/** Reads them as stories. @throws Error when the file is of another format. */
export function moreStories(file: string): LabelledStory[] {
  const { questions, ...sources } = more.parse(JSON.parse(readFileSync(file, 'utf8')));
  const news = articlesOf({ file: sources.wikinews });
  const articles = squad.parse(JSON.parse(readFileSync(packageFile(sources.squad), 'utf8'))).data;
  const textsOf = (article: string): readonly string[] => {
    const [name, from] = article.split('/');
    if (from === undefined) return news.get(article)?.paragraphs ?? [];
    const { paragraphs = [] } = articles.find(({ title }) => title === name) ?? {};
    return paragraphs.map(({ context }, i) =>
      i >= Number(from) && i < Number(from) + TOGETHER ? spaced(context) : '',
    );
  };
  return [...new Set(questions.map(({ article }) => article))].map((article) => {
    const texts = textsOf(article);
    const title = (article.split('/')[0] ?? article).replaceAll('_', ' ');
    const here = questions.filter((asked) => asked.article === article);
    return {
      document: documentFromText(
        `${article}.txt`,
        texts
          .filter((text) => text !== '')
          .map(spaced)
          .join('\n\n'),
        { title },
      ),
      paragraphs: texts.map(spaced),
      questions: here.map(({ question, places = [] }, i) => ({
        id: `${article} ${i}`,
        question,
        places: places.map(({ paragraph, start, end }) => ({
          paragraph,
          text: spaced(texts[paragraph]?.slice(start, end) ?? ''),
        })),
      })),
      isOurs: true,
      part: 'taught',
    };
  });
}
