import { documentFromText } from '../../src/library/document.ts';
import type { LabelledStory } from '../eval/labelled.ts';

/** Paragraphs of a part: about as many as a news story has. */
const SMALL = 14;

/** A story in parts as long as a news story, each with the questions that it answers. */
export function partsOf({ document, paragraphs, questions, isOurs, part }: LabelledStory): LabelledStory[] {
  const count = Math.max(1, Math.round(paragraphs.length / SMALL));
  const size = Math.ceil(paragraphs.length / count);
  return Array.from({ length: count }, (_, p) => [p * size, Math.min(paragraphs.length, (p + 1) * size)] as const)
    .filter(([from, to]) => from < to)
    .map(([from, to], p): LabelledStory => {
      const isHere = (paragraph: number): boolean => paragraph >= from && paragraph < to;
      const text = paragraphs.slice(from, to).join('\n\n');
      return {
        document: documentFromText(`${document.id} ${p}`, text, { title: document.title }),
        // Paragraphs keep their numbers, so that labels hold.
        paragraphs: paragraphs.map((each, i) => (isHere(i) ? each : '')),
        questions: questions.filter(({ places }) => places.some(({ paragraph }) => isHere(paragraph))),
        isOurs,
        part,
      };
    });
}
