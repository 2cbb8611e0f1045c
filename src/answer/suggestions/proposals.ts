import type { Corpus } from '../../corpus/corpus.ts';
import { isCorrection } from '../../corpus/corrections.ts';
import { contentTerms } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import type { Steps } from '../../library/steps.ts';
import type { Story } from '../../library/types.ts';
import { oneOf } from './clause-patterns.ts';
import { clauseQuestions } from './clause-questions.ts';
import { doingQuestions } from './doing-questions.ts';
import { formQuestions } from './form-questions.ts';
import { headingQuestions } from './heading-questions.ts';
import { areMet, isKnown, type Matter, matterOf } from './matter.ts';
import { nameQuestions } from './name-questions.ts';
import { newsQuestions } from './news-questions.ts';
import { KINDS, type Kind, type Proposal } from './proposal.ts';
import { saidQuestions } from './said-questions.ts';
import { spelledOut } from './spelled-out.ts';

/** In UTF-16 code units: a button's id has room for it, and a reader takes it in at a glance. */
const LONGEST = 85;
const MOST_WORDS = 14;

/** What cannot be understood alone in a question. */
const LEANS = /\b(?:he|she|it|they|him|them|his|her|their|there|such|another|others?|more)\b/;

/**
 * Questions that a story may answer, one of each kind in turn, those on the matter of its headline first. In steps, one for
 * each sentence.
 */
export function* proposalsInSteps(corpus: Corpus, story: Story): Steps<Proposal[]> {
  const matter = matterOf(corpus, story);
  const named = [
    ...nameQuestions(corpus, story, matter),
    ...headingQuestions(corpus, story),
    ...saidQuestions(corpus, story, matter),
  ].filter((each) => !isAside(each));
  const told: Proposal[] = [];
  yield;
  for (const { document, sentences, passage } of corpus.index.of(story)) {
    if (passage.kind === 'summary' || document.sections[passage.section]?.isAside) continue;
    for (const each of sentences) {
      // What it says was wrong is no answer.
      if (isCorrection(each)) continue;
      const text = companyNamed(spelledOut(each, corpus.names), matter);
      const isPronoun = text !== document.text.slice(each.sentence.start, each.sentence.end);
      const made = [
        ...clauseQuestions(text, corpus, matter, isPronoun),
        ...formQuestions(text, matter),
        ...newsQuestions(text),
        ...doingQuestions(each, corpus),
      ];
      for (const [kind, question] of made)
        told.push({
          kind,
          question: inFull(withoutFigure(kind, question, story), corpus).replace(/(?<=\S )The (?=\p{Lu})/u, 'the '),
          document,
          within: each.sentence,
        });
      yield;
    }
  }
  const fit = [
    ...named.filter(({ kind, question }) => kind !== 'what say' || isKnown(question, matter)),
    ...told.filter(
      (each) =>
        isKnown(each.question, matter) &&
        areMet(each.question, matter) &&
        (each.kind === 'news' || !LEANS.test(each.question)) &&
        isOpen(each, story),
    ),
  ];
  const nearness = ({ question, kind }: Proposal): number =>
    kind === 'who is' ? 1 : new Set(contentTerms(question).filter((stem) => matter.title.has(stem))).size;
  const nearestFirst = (some: readonly Proposal[]): Proposal[] => [...some].sort((a, b) => nearness(b) - nearness(a));
  // Only one question is kept of a sentence: who somebody is or did something comes last where another may be.
  const others = new Set(
    fit.filter(({ kind }) => !kind.startsWith('who ') || kind === 'who does').map(({ within }) => within.start),
  );
  const central = named.find(({ kind }) => kind === 'who is');
  const comesLast = (each: Proposal): boolean =>
    /^who (?:is|did)$/.test(each.kind) && each !== central && others.has(each.within.start);
  const turns = KINDS.map((kind) => {
    return nearestFirst(fit.filter((each) => each.kind === kind && !comesLast(each)));
  });
  const most = Math.max(...turns.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, i) => nearestFirst(turns.flatMap((turn) => turn[i] ?? []))).flat();
  const seen = new Set<string>();
  return [...inTurn, ...fit.filter(comesLast)].filter(({ question }) => {
    const isNew = !seen.has(question.toLowerCase());
    seen.add(question.toLowerCase());
    return isNew && isFit(question);
  });
}

/** Whether what answers it stands beside the story: "About X" at its end. */
const isAside = ({ document: { passages, sections }, within }: Proposal): boolean =>
  passages.some(
    ({ section, start, end }) => sections[section]?.isAside === true && start < within.end && within.start < end,
  );

/** With the company's name for "The company" that a sentence begins with. */
const companyNamed = (text: string, { company }: Matter): string =>
  company ? text.replace(/^(?:The company|The firm)(?= )/, company) : text;

/** A question with names as the story has them in full: "the Rural League" for "the League". */
function inFull(question: string, { names }: Corpus): string {
  let full = question;
  for (const { name, start, end } of [...names.mentionsIn(question)].sort((a, b) => b.start - a.start)) {
    const text = question.slice(start, end);
    if (!name.isUnsure && name.name.length > text.length && name.name.endsWith(` ${text}`))
      full = `${full.slice(0, start)}${name.name}${full.slice(end)}`;
  }
  return full;
}

/** A figure of the sentence's own, which whoever asks does not know; a year is none. */
const FIGURE =
  /(?<![\p{L}\d.,-]|\b(?:route|number|flight|phase|section|line|unit|reactor|exit|platform) )(?!(?:19|20)\d\d\b)\d[\d.,]*/gu;

/** A question for when or why without what comes last and has a figure: "to make room for 52 flats". */
function withoutFigure(kind: Kind, question: string, { title }: Story): string {
  const last =
    / (?:to(?! be)|in|at|for|of|with|from|by|under) (?:(?!to |in |at |for |from |by )[^ ]+ ){0,5}?(?!(?:19|20)\d\d\b)[€$£]?\d.*\?$/u;
  if (!/^(?:when|where|why|how)$/.test(kind) || hasNoFigure(question, title)) return question;
  const cut = question
    .replace(/ \d[\d.,]* (?:met(?:er|re)s?|miles?|km|kilomet(?:er|re)s?|feet|yards|inches|points|places) .*\?$/, '?')
    .replace(last, '?')
    .replace(/ to (?:make|provide|create|build|give) [^ ]+\?$/, '?');
  // "Why is the oldest seed store in the highlands?" has lost what it asks about.
  return question.split(' ').length - cut.split(' ').length > 8 || !/(?:ed|en|[^aeiou]t|[a-z])\b/.test(cut)
    ? question
    : cut;
}

const hasNoFigure = (question: string, title: string): boolean =>
  [...question.matchAll(FIGURE)].every(([figure]) => title.includes(figure.replace(/[.,]$/, '')));

/**
 * Whether a question is open: it has no figure that the headline has not, no stranger did what it asks about, and the headline
 * does not tell how many.
 */
function isOpen({ kind, question, document, within }: Proposal, { title }: Story): boolean {
  const isOfStranger = /^(?:when|why|how|what did)$/.test(kind) && /^\w+ (?:was|were|did|had|has) an? /.test(question);
  if (isOfStranger || !hasNoFigure(question, title)) return false;
  const figures = document.text.slice(within.start, within.end).match(FIGURE) ?? [];
  return !/^how m/.test(kind) || figures.every((figure) => !title.includes(figure));
}

/** What begins no subject: "How many did until last year the bay sell?" */
const AUXILIARY = oneOf('did does do will would has have is are was were');
const NO_SUBJECT = new RegExp(
  `^(?:How(?: m\\w+(?: [\\w-]+){1,3}?)?|When|Where|Why|What) (?:${AUXILIARY}) (?:${oneOf('until by in on at since after before during from for with under when while if as only')}) `,
);

/** Whether verbs have the form that they need after an auxiliary: "When was it built and opened", not "… and underwent". */
const hasForms = (question: string): boolean =>
  !/^(?:How|When|Where|Why) /.test(question) ||
  question
    .slice(0, -1)
    .split(' ')
    .every((word) => furtherVerbForm(word)?.tense !== 'past' || isParticiple(word));

function isFit(question: string): boolean {
  return (
    !/ what (?:an?|the) /.test(question) &&
    question.length <= LONGEST &&
    question.split(' ').length <= MOST_WORDS &&
    !/\s{2}|,\?| ,/.test(question) &&
    !NO_SUBJECT.test(question) &&
    hasForms(question)
  );
}
