import type { Carried } from '../answer/follow-up/carried.ts';
import type { Answer, StoryFact } from '../answer/types.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { latestDate } from '../library/newest.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { BackTarget } from './action.ts';
import type { Button, Card, CardBlock, CardLine } from './card.ts';
import type { CardContext } from './card-context.ts';
import { sourceLine } from './citation.ts';
import { askedLine, channelLine, contextButtons, documentsOf, evidence, shareButton } from './evidence.ts';
import type { Strings } from './strings/index.ts';

/** An answer, and what can be offered with it. */
export interface AnswerPage {
  readonly answer: Answer;
  /** Questions known to be answered: the next one, or some for one that is not. */
  readonly questions: readonly string[];
  readonly stories: readonly Story[];
  /** The story that was asked, where it was one alone. */
  readonly story?: Story | undefined;
  /** Whether nobody named that: it answered before. */
  readonly implied?: true | undefined;
  /** What the question took over from the one before. */
  readonly carried?: Carried | undefined;
  /** Whether there are further passages. */
  readonly hasMore: boolean;
}

/** Titles that are listed where nothing was found: set by hand, about two lines. */
const MOST_TITLES = 5;
/** The longest words that lead a card, in UTF-16 code units: set by hand, three lines on a phone. */
const LONGEST_LEAD = 90;

/** The card of `/ask`. */
export function askCard(page: AnswerPage, context: CardContext): Card {
  const { answer, questions, stories, story, implied, carried, hasMore } = page;
  const { question, corrections, excerpts, outcome, subject } = answer;
  const { ask, buttons } = context.strings;
  const ofOneStory = story !== undefined || stories.length === 1;
  const read: CardBlock[] = corrections.length === 0 ? [] : [{ kind: 'small', line: [ask.readAs(corrections)] }];
  const asked = [...askedLine(question, context, carried), ...channelLine(story, context), ...read];
  const documents = documentsOf(excerpts, context);
  const here: BackTarget = { kind: 'answer', page: 0, story: story?.fingerprint, documents, implied };
  const further: Button[] = hasMore ? [{ label: buttons.more, action: { ...here, page: 1 } }] : [];
  const quoted: CardBlock[] = [
    ...differing(answer, context),
    ...evidence(excerpts, context),
    {
      kind: 'actions',
      buttons: [
        ...contextButtons(excerpts, context, { from: here }),
        ...further,
        ...followButtons(page, context),
        ...namesButton(answer.facts, story ?? (stories.length === 1 ? stories[0] : undefined), context),
      ],
    },
    ...offers(questions, context, story),
  ];
  // One sentence, since it answers more often than not where the question has an answer; more are a press away.
  const closest = excerpts.slice(0, 1);
  const share = shareButton(excerpts, context);
  switch (outcome) {
    case 'answered':
      return {
        tone: 'answer',
        blocks: [
          ...asked,
          ...sourceLine(excerpts, context),
          ...leadOf(answer),
          ...told(answer.facts, context),
          ...quoted,
        ],
        share,
      };
    case 'likely':
      return {
        tone: 'near',
        blocks: [
          ...asked,
          ...sourceLine(excerpts, context),
          ...told(answer.facts, context),
          { kind: 'text', line: [ask.likely(ofOneStory)] },
          ...quoted,
        ],
        share,
      };
    case 'related':
      return {
        tone: 'near',
        blocks: [
          ...asked,
          ...sourceLine(closest, context),
          { kind: 'text', line: ask.related(subject, ofOneStory) },
          ...evidence(closest, context),
          {
            kind: 'actions',
            buttons: [{ label: buttons.closest, action: { ...here, page: 1 } }, ...followButtons(page, context)],
          },
          ...suggestions(questions, context, story),
        ],
      };
    case 'absent': {
      const titles = stories.slice(0, MOST_TITLES).map(({ title }) => title);
      return {
        tone: 'nothing',
        blocks: [
          ...asked,
          ...(answer.facts.length > 0
            ? told(answer.facts, context)
            : [{ kind: 'text' as const, line: ask.absent(subject, ofOneStory) }]),
          { kind: 'actions', buttons: followButtons(page, context) },
          ...suggestions(questions, context, story),
          ...(story ? [] : [{ kind: 'small' as const, line: [ask.stories, { text: titles.join(' · ') }] }]),
        ],
      };
    }
  }
}

/** In what excerpts of several documents differ. */
function differing({ discrepancies = [] }: Answer, { strings }: CardContext): CardBlock[] {
  return discrepancies.map((each) => ({
    kind: 'text',
    line: [
      strings.ask.differ(
        each.map(({ excerpt, words }) => ({
          number: excerpt + 1,
          words: words.map((one) => one.replace(/\s+/g, ' ')),
        })),
      ),
    ],
  }));
}

/** The words that answer, first and large, where they are certain and few. */
function leadOf({ excerpts: [first] }: Answer): CardBlock[] {
  const highlight = first?.excerpt.highlight;
  if (!first || !highlight || highlight.end - highlight.start > LONGEST_LEAD) return [];
  const text = first.excerpt.document.text.slice(highlight.start, highlight.end).replace(/\s+/g, ' ');
  return [{ kind: 'lead', line: [{ text }] }];
}

/** Leads to another question in the light of this one; to the answer without what this one took over; and to that of all stories. */
function followButtons(
  { story, implied, carried }: Pick<AnswerPage, 'story' | 'implied' | 'carried'>,
  { strings: { buttons }, channelStory }: CardContext,
): Button[] {
  const named = implied ? undefined : story?.fingerprint;
  const ofAll = { kind: 'alone' } as const;
  const isOfAll = carried !== undefined && named === undefined;
  return [
    { label: buttons.follow, action: { kind: 'follow', story: story?.fingerprint, implied } },
    ...(carried ? [{ label: buttons.alone, action: { ...ofAll, story: named } }] : []),
    ...(story && story === channelStory && !isOfAll ? [{ label: buttons.everywhere, action: ofAll }] : []),
  ];
}

/** The sentences nearest to a question whose answer was not seen. */
export interface ClosestPage extends Pick<AnswerPage, 'answer' | 'story' | 'implied' | 'carried'> {
  readonly ofOneStory: boolean;
  readonly hasMore: boolean;
}

/** The card of *Closest sentences*: page 1 of a related answer. */
export function closestCard(closest: ClosestPage, context: CardContext): Card {
  const { answer, story, implied, carried, ofOneStory, hasMore } = closest;
  const { question, excerpts } = answer;
  const { ask, buttons } = context.strings;
  const documents = documentsOf(excerpts, context);
  const at = (page: number): BackTarget => ({ kind: 'answer', page, story: story?.fingerprint, documents, implied });
  return {
    tone: 'near',
    blocks: [
      ...askedLine(question, context, carried),
      ...channelLine(story, context),
      ...sourceLine(excerpts, context),
      { kind: 'text', line: [ask.likely(ofOneStory)] },
      ...differing(answer, context),
      ...evidence(excerpts, context),
      {
        kind: 'actions',
        buttons: [
          ...contextButtons(excerpts, context, { from: at(1) }),
          { label: buttons.back, action: at(0) },
          ...(hasMore ? [{ label: buttons.more, action: at(2) }] : []),
          ...followButtons(closest, context),
        ],
      },
    ],
    share: shareButton(excerpts, context),
  };
}

/** Leads to all names of a story where some of them are the answer. */
function namesButton(facts: readonly StoryFact[], story: Story | undefined, { strings }: CardContext): Button[] {
  if (!story || !facts.some(({ kind }) => kind === 'names')) return [];
  return [{ label: strings.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } }];
}

/** What is known of a story beside its sentences, and whence. */
export function told(facts: readonly StoryFact[], { strings: { ask } }: CardContext): CardBlock[] {
  const whence = new Set(facts.flatMap((fact) => whenceOf(fact) ?? []));
  return [
    ...facts.map((fact): CardBlock => ({ kind: 'text', line: lineOf(fact, ask.facts) })),
    ...[...whence].map((from): CardBlock => ({ kind: 'small', line: [ask.facts[from]] })),
  ];
}

/** Whether a fact came with the story, or is from a line of its text; nothing where that goes without saying. */
function whenceOf(fact: StoryFact): 'source' | 'byline' | undefined {
  switch (fact.kind) {
    case 'author':
    case 'published':
    case 'updated':
    case 'place':
      return fact.document.fromByline?.includes(fact.kind) ? 'byline' : 'source';
    case 'source':
      return fact.url === undefined && fact.document.fromByline?.includes('publication') ? 'byline' : 'source';
    case 'newest':
    case 'oldest': {
      const dated = fact.story.documents.find(({ published }) => published === fact.published);
      return dated?.fromByline?.includes('published') ? 'byline' : 'source';
    }
    default:
      return undefined;
  }
}

function lineOf(fact: StoryFact, facts: Strings['ask']['facts']): CardLine {
  switch (fact.kind) {
    case 'author':
      return facts.author(fact.author, fact.document.title);
    case 'published':
      return facts.published(fact.document.title, fact.published);
    case 'source':
      return [
        ...(fact.publication === undefined
          ? [`“${fact.document.title}”`]
          : facts.from(fact.document.title, fact.publication)),
        ...(fact.url === undefined ? [] : [' · ', { text: fact.url, url: fact.url }]),
      ];
    case 'updated':
      return facts.updated(fact.document.title, fact.updated);
    case 'place':
      return facts.place(fact.document.title, fact.place);
    case 'sections':
      return [facts.sections(fact.document.title), { text: fact.headings.join(' · ') }];
    case 'title':
      return [{ text: fact.document.title, bold: true }];
    case 'length':
      return facts.length(fact.document.title, fact);
    case 'count': {
      const titles = fact.stories.slice(0, MOST_TITLES).map(titleWithDate);
      return [facts.count(fact.stories.length, fact.documents), { text: titles.join(' · ') }];
    }
    case 'newest':
    case 'oldest':
      return facts[fact.kind](fact.story.title, fact.published);
    case 'help':
      return [facts.help];
    case 'unknown':
      return [facts.unknown[fact.asked]];
    case 'names':
      return facts.names(
        fact.of,
        fact.names.map((name) => ({
          name: name.name,
          role: fact.of === 'quoted' ? undefined : roleOf(name, fact.story),
        })),
      );
  }
}

/** "Her lawyer" says nothing without the words before it. */
const OF_ANOTHER = /^(?:his|her|its|their|my|our|your)\b/i;

/** What editors or the stories say that somebody is. */
function roleOf({ role, roles }: Name, story: Story | undefined): string | undefined {
  const said = roles
    .filter(({ document }) => !story || story.documents.includes(document))
    .map(({ document, start, end }) => document.text.slice(start, end).replace(/\s+/g, ' '));
  return role ?? said.find((words) => !OF_ANOTHER.test(words));
}

function titleWithDate(story: Story): string {
  const date = latestDate(story);
  return date === undefined ? story.title : `${story.title} (${date})`;
}

/** Further passages on a question, a page of them. */
export interface FurtherPage extends Pick<AnswerPage, 'story' | 'implied' | 'carried'> {
  readonly question: string;
  readonly passages: readonly CitedExcerpt[];
  /** The number of the first passage. */
  readonly first: number;
  /** From 1, of so many. */
  readonly page: number;
  readonly pages: number;
  /** Documents that the answer itself quotes, by their fingerprints. */
  readonly documents: readonly string[];
  /** The page of the answer that the first of these comes after: 0 is the answer itself. */
  readonly after: number;
}

/** The card of *More*. */
export function furtherCard(further: FurtherPage, context: CardContext): Card {
  const { question, story, implied, carried, passages, first, page, pages, documents, after } = further;
  const { ask, buttons } = context.strings;
  const at = (other: number): BackTarget => ({
    kind: 'answer',
    page: after + other,
    story: story?.fingerprint,
    documents,
    implied,
  });
  return {
    tone: 'plain',
    blocks: [
      ...askedLine(question, context, carried),
      ...channelLine(story, context),
      ...sourceLine(passages, context),
      { kind: 'small', line: [ask.further(page, pages)] },
      ...evidence(passages, context, first),
      {
        kind: 'actions',
        buttons: [
          { label: buttons.back, action: at(page - 1) },
          ...(page < pages ? [{ label: buttons.more, action: at(page + 1) }] : []),
          ...followButtons(further, context),
        ],
      },
    ],
    share: shareButton(passages, context),
  };
}

/** Questions that the stories do answer, each with a button that asks it. */
export function suggestions(questions: readonly string[], context: CardContext, story?: Story): CardBlock[] {
  if (questions.length === 0) return [];
  return [{ kind: 'text', line: [context.strings.ask.suggestions] }, ...offers(questions, context, story)];
}

function offers(questions: readonly string[], { strings }: CardContext, story?: Story): CardBlock[] {
  return questions.map((question) => ({
    kind: 'offer',
    line: [{ text: question, italic: true }],
    button: { label: strings.buttons.ask, action: { kind: 'ask', question, story: story?.fingerprint } },
  }));
}
