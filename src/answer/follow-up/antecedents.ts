import type { Corpus } from '../../corpus/corpus.ts';
import type { CitedExcerpt, Excerpt } from '../../corpus/types.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Name, NameKind } from '../../names/types.ts';
import type { LastTurn } from './carried.ts';
import { isWho } from './forms.ts';
import { genderOf } from './gender.ts';
import { isPerson, type Sort } from './pointers.ts';
import { type Thing, thingsIn } from './things.ts';

const ORGANISATION: readonly NameKind[] = ['company', 'public body'];
const FITS: Readonly<Record<Sort, readonly NameKind[]>> = {
  he: ['person'],
  she: ['person'],
  person: ['person'],
  organisation: ORGANISATION,
  it: ORGANISATION,
  they: [...ORGANISATION, 'person'],
  ones: [],
  that: [],
};
/** What is counted: "jobs" in "how many jobs". */
const COUNTED = /\bhow many (\p{L}+s)\b/iu;
/** UTF-16 code units from a sentence that says "he" back to the name. Set by hand. */
const NEAR = 600;

/**
 * What a pointer stands for, most likely: a name or a noun phrase of the last question, or of the sentence that answered it.
 * Nothing where neither has one that fits.
 */
export function antecedentOf(sort: Sort, { question, answer }: LastTurn, corpus: Corpus): string | undefined {
  const cited = answer.excerpts[0];
  const said = cited?.excerpt;
  const mentions = corpus.names.mentionsIn(question);
  const asked = fitting(mentions, sort);
  const answering = fitting(said ? namesThatAnswer(said, corpus) : [], sort);
  // Who did something is who comes of it.
  const isAnswer = isWho(question) && asked.length === 0;
  const names = isAnswer ? answering : [...asked, ...answering];
  const things = thingsIn(question).filter(
    (thing) => fits(thing, sort) && !mentions.some(({ start, end }) => start < thing.end && thing.start < end),
  );
  const plural = things.filter(({ isPlural }) => isPlural);
  const near = (of: 'he' | 'she'): string | undefined => cited && nearestBefore(cited, of, corpus);
  const firsts: Readonly<Record<Sort, () => readonly (string | undefined)[]>> = {
    he: () => [ofGender('he', names), textOf(things), names[0]?.name, near('he')],
    she: () => [ofGender('she', names), textOf(things), names[0]?.name, near('she')],
    person: () => [names[0]?.name, textOf(things)],
    organisation: () => [names[0]?.name],
    it: () => [
      isAnswer && /^\s*which\b/i.test(question) ? answering[0]?.name : undefined,
      firstIn(question, mentions, sort, things),
      answering[0]?.name,
    ],
    they: () => [isAnswer ? names[0]?.name : undefined, textOf(plural), names[0]?.name, textOf(things)],
    ones: () => [COUNTED.exec(question)?.[1], plural.at(-1)?.head],
    that: () => [],
  };
  return firsts[sort]().find((found) => found !== undefined);
}

function fitting(mentions: readonly NamedSpan[], sort: Sort): readonly Name[] {
  return mentions.flatMap(({ name }) => (FITS[sort].includes(name.kind) ? [name] : []));
}

/** The names of what answered, those in the words that answer first. */
function namesThatAnswer({ text, start, highlight }: Excerpt, { names }: Corpus): readonly NamedSpan[] {
  const isIn = (one: NamedSpan): boolean =>
    highlight !== undefined && start + one.start < highlight.end && highlight.start < start + one.end;
  return names.mentionsIn(text).sort((a, b) => Number(isIn(b)) - Number(isIn(a)));
}

/** The first whom the stories call so; else the first of whom they say neither. */
function ofGender(sort: 'he' | 'she', names: readonly Name[]): string | undefined {
  const known = names.find((name) => genderOf(name) === sort);
  return (known ?? names.find((name) => genderOf(name) === undefined))?.name;
}

/** What a question names first. */
function firstIn(
  question: string,
  mentions: readonly NamedSpan[],
  sort: Sort,
  things: readonly Thing[],
): string | undefined {
  const [thing] = things;
  const named = mentions.find(({ name }) => FITS[sort].includes(name.kind));
  if (named && (!thing || named.start < thing.start)) return named.name.name;
  return thing && question.slice(thing.start, thing.end);
}

/** The last whom the stories call so, before a sentence that says only "he". */
function nearestBefore({ excerpt, citation }: CitedExcerpt, sort: 'he' | 'she', { names }: Corpus): string | undefined {
  const { document, start } = excerpt;
  let nearest: string | undefined;
  let at = start - NEAR;
  for (const name of names.in(citation.story)) {
    if (name.kind !== 'person' || genderOf(name) !== sort) continue;
    for (const mention of name.mentions)
      if (mention.document === document && mention.end <= start && mention.start > at)
        [nearest, at] = [name.name, mention.start];
  }
  return nearest;
}

function fits({ head, isPlural, isName }: Thing, sort: Sort): boolean {
  if (sort === 'he' || sort === 'she' || sort === 'person') return !isPlural && (isName || isPerson(head));
  if (sort === 'it') return !isPlural && !isPerson(head);
  return sort === 'they' || sort === 'ones';
}

const textOf = ([thing]: readonly Thing[]): string | undefined => thing?.text;
