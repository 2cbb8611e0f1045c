import type { Corpus } from '../corpus/corpus.ts';
import { oncePer } from '../corpus/memo.ts';
import type { Story } from '../library/types.ts';
import { answerQuestion } from './answer.ts';

/**
 * Questions that this library answers, made by templates from its names, roles, figures and headings. The same array for
 * the same corpus: proposals are tried by answering them, which takes milliseconds each.
 *
 * @param count How many are wanted at most.
 */
export function suggestQuestions(corpus: Corpus, story: Story | undefined, count = 3): readonly string[] {
  const known = foundIn(corpus);
  const key = `${count} ${story?.id ?? ''}`;
  const found = known.get(key) ?? find(corpus, story, count);
  known.set(key, found);
  return found;
}

/** What was found in each corpus, by count and story. */
const foundIn = oncePer((_: Corpus) => new Map<string, readonly string[]>());

function find(corpus: Corpus, story: Story | undefined, count: number): string[] {
  const kept: string[] = [];
  for (const question of proposals(corpus, story)) {
    if (kept.length === count) break;
    if (!kept.includes(question) && answerQuestion(question, corpus, story).outcome === 'answered') kept.push(question);
  }
  return kept;
}

/** Proposals, one of each kind in turn: the first three are then of different kinds. */
function* proposals(corpus: Corpus, story: Story | undefined): Generator<string> {
  const names = corpus.names.offered(story).slice(0, 12);
  const people = names
    .filter((name) => name.kind === 'person' && name.roles.length > 0)
    .map((name) => `Who is ${name.name}?`);
  const saying = !story && corpus.library.stories.length > 1 ? 'What do the stories say' : 'What does the story say';
  const figures = figuresOf(corpus, story).map((figure) => `${saying} about ${figure}?`);
  const others = names.filter((name) => name.kind !== 'person').map((name) => `${saying} about ${name.name}?`);
  const headings = headingsOf(corpus, story).map((heading) => `${saying} about “${heading}”?`);
  const kinds = [people, figures, others, headings];
  for (let i = 0; kinds.some((kind) => i < kind.length); i++)
    for (const kind of kinds) {
      const question = kind[i];
      if (question !== undefined) yield question;
    }
}

function figuresOf(corpus: Corpus, story: Story | undefined): string[] {
  const found = new Set<string>();
  for (const passage of corpus.index.passages) {
    if (story && passage.story !== story) continue;
    const text = passage.document.text.slice(passage.passage.start, passage.passage.end);
    for (const [figure] of text.matchAll(/[$€£]\d+(?:[.,]\d+)*(?: (?:million|billion|trillion))?/g)) found.add(figure);
    if (found.size >= 4) break;
  }
  return [...found];
}

function headingsOf(corpus: Corpus, story: Story | undefined): string[] {
  const documents = story ? story.documents : corpus.library.documents;
  return documents
    .flatMap((document) => document.sections.flatMap(({ heading }) => (heading ? [heading.text] : [])))
    .slice(0, 8);
}
