import type { Corpus } from '../../corpus/corpus.ts';
import type { CitedExcerpt, Excerpt } from '../../corpus/types.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Name } from '../../names/types.ts';
import type { Explained } from '../answer.ts';
import type { Carried } from './carried.ts';
import { isPerson, pointersIn } from './pointers.ts';
import { isSameName } from './same-name.ts';

/**
 * The answer to typed words, held to what they took over. A sentence that names others and not the one carried answers of
 * them: it comes as likely, at most. Words that lead a card must be said of the one carried.
 */
export function heldTo(carried: Carried, typed: string, explained: Explained, corpus: Corpus): Explained {
  const { answer } = explained;
  const [first, ...others] = answer.excerpts;
  if (answer.outcome !== 'answered' || !first) return explained;
  const held = { ...explained, answer: { ...answer, excerpts: [withoutLead(first), ...others] } };
  if (isOfOthers(carried, first.excerpt, corpus)) return { ...held, answer: { ...held.answer, outcome: 'likely' } };
  return isLed(carried, typed, first.excerpt, corpus) ? explained : held;
}

function withoutLead({ excerpt, ...cited }: CitedExcerpt): CitedExcerpt {
  const { highlight: _, ...rest } = excerpt;
  return { ...cited, excerpt: rest };
}

/** Whether a sentence names others of the kind, and not the one that is carried. */
function isOfOthers({ kind, words }: Carried, { text }: Excerpt, corpus: Corpus): boolean {
  if (kind === 'question') return false;
  const name = nameOf(words, corpus);
  if (!name) {
    const head = /\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '';
    const isNamed = contentTerms(text).includes(contentTerms(words).at(-1) ?? '');
    return isPerson(head) && !isNamed && corpus.names.mentionsIn(text).some((one) => one.name.kind === 'person');
  }
  const like = namesLike(name, text, corpus);
  return like.length > 0 && !like.some((one) => isSameName(one.name, name));
}

/** Whether the words that answer are surely said of what is carried. */
function isLed({ kind, words }: Carried, typed: string, excerpt: Excerpt, corpus: Corpus): boolean {
  const { text, start, highlight } = excerpt;
  if (!highlight) return true;
  // Whom "they" stands for is not known where the whole question is carried.
  if (kind === 'question') return pointersIn(typed).every(({ sort }) => sort === 'that' || sort === 'ones');
  const name = nameOf(words, corpus);
  if (!name) return contentTerms(text).includes(contentTerms(words).at(-1) ?? '');
  const from = highlight.start - start;
  const until = highlight.end - start;
  const [nearest] = namesLike(name, text, corpus)
    .filter((one) => one.end <= from || until <= one.start)
    .map((one) => ({ one, far: one.end <= from ? from - one.end : one.start - until }))
    .sort((a, b) => a.far - b.far);
  return nearest !== undefined && isSameName(nearest.one.name, name);
}

/** Whose name the words are, all of them. */
function nameOf(words: string, { names }: Corpus): Name | undefined {
  return names.mentionsIn(words).find(({ start, end }) => start === 0 && end === words.length)?.name;
}

/** The persons that a text names, of a person; else the companies and bodies. */
function namesLike({ kind }: Name, text: string, { names }: Corpus): NamedSpan[] {
  return names.mentionsIn(text).filter(({ name }) => (name.kind === 'person') === (kind === 'person'));
}
