import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { Point, Takeaways } from '../takeaways/takeaways.ts';
import type { Heading, Topic } from '../takeaways/topic.ts';
import type { Action, BackTarget } from './action.ts';
import type { Button, Card, CardBlock, CardLine, Choosable } from './card.ts';
import { citationText, placeText } from './citation.ts';
import { askedLine, shareButton } from './evidence.ts';
import { pagesOf } from './pages.ts';
import type { Strings } from './strings/index.ts';

/** What surrounds the points of a story. */
export interface TakeawaysContext {
  /** The topic as it was typed, where it was. */
  readonly asked?: string | undefined;
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
  /** The other stories, those to be offered first at the start. */
  readonly others: readonly Story[];
  /** What is offered where nothing is said about the topic. */
  readonly names: readonly Name[];
  readonly headings: readonly Heading[];
  /** Whether no story was asked for, so that all were looked through for the topic. */
  readonly ofAll: boolean;
}

/** Names and headings that a menu offers together: it holds 25. */
const MOST_NAMES = 15;
const MOST_OFFERS = 25;

/** The card of `/takeaways`: every point is a quotation with its place; a long list on pages. */
export function takeawaysCard(takeaways: Takeaways, around: TakeawaysContext, words: Strings): Card {
  const { story, points, topic } = takeaways;
  const { asked, others } = around;
  const head: CardBlock[] = [...askedLine(asked, words), { kind: 'title', line: [{ text: story.title }] }];
  const pages = pagesOf(points);
  const page = Math.min(around.page, Math.max(0, pages.length - 1));
  const at = (other: number): BackTarget & { kind: 'takeaways' } => ({
    kind: 'takeaways',
    story: story.fingerprint,
    about: asked !== undefined ? 'asked' : aboutOf(topic),
    ...(other > 0 && { page: other }),
  });
  const buttons: Button[] = [
    ...(page > 0 ? [{ label: words.buttons.previous, action: at(page - 1) }] : []),
    ...(page + 1 < pages.length ? [{ label: words.buttons.next, action: at(page + 1) }] : []),
    { label: words.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
    ...(topic ? [{ label: words.buttons.takeaways, action: of(story) }] : []),
    ...(others.length > 0 ? [{ label: words.buttons.stories, action: { kind: 'stories', page: 0 } as const }] : []),
  ];
  const below: CardBlock[] = [
    { kind: 'actions', buttons },
    ...select(words.selects.story, others.slice(0, MOST_OFFERS).map(storyChoice)),
  ];
  const shown = pages[page];
  if (!shown) return { tone: 'nothing', blocks: [...head, ...nothing(topic, takeaways, around, words), ...below] };
  const first = pages.slice(0, page).reduce((sum, { length }) => sum + length, 1);
  return {
    tone: 'plain',
    blocks: [
      ...head,
      ...(topic?.kind === 'name' && topic.typed !== undefined
        ? [{ kind: 'small' as const, line: [words.who.nearest(topic.typed)] }]
        : []),
      { kind: 'small', line: saidOf(takeaways, words) },
      ...(pages.length > 1 ? [{ kind: 'small' as const, line: [words.takeaways.page(page + 1, pages.length)] }] : []),
      ...quotes(shown, first, words),
      ...select(words.selects.where, choicesOf(shown, first, at(page), story)),
      ...below,
    ],
    share: shareButton(shown, words),
  };
}

const of = ({ fingerprint }: Story): Action => ({ kind: 'takeaways', story: fingerprint });
const storyChoice = (story: Story): Choosable => ({ label: story.title, action: of(story) });

function select(placeholder: string, options: readonly Choosable[]): CardBlock[] {
  return options.length === 0 ? [] : [{ kind: 'select', placeholder, options: options.slice(0, MOST_OFFERS) }];
}

function aboutOf(topic: Topic | undefined): Exclude<(Action & { kind: 'takeaways' })['about'], 'asked'> {
  if (topic?.kind === 'name') return { name: topic.name.fingerprint };
  return topic?.kind === 'heading' ? { heading: topic.heading.number } : undefined;
}

function topicText(topic: Topic | undefined): string {
  if (topic?.kind === 'name') return topic.name.name;
  return topic?.kind === 'heading' ? topic.heading.text : (topic?.typed ?? '');
}

function saidOf({ source, topic }: Takeaways, { takeaways }: Strings): CardLine {
  if (topic?.kind === 'heading') return takeaways.under(topic.heading.text);
  return source === 'about' ? takeaways.about(topicText(topic)) : [takeaways[source]];
}

/** Quotations with their numbers, then a line for each: where it stands, and where it is told at more length. */
function quotes(points: readonly Point[], first: number, { takeaways }: Strings): CardBlock[] {
  const numbered = points.map((point, i) => ({ point, number: first + i }));
  return [
    ...numbered.map(({ point, number }): CardBlock => ({ kind: 'quote', cited: point, number })),
    {
      kind: 'citations',
      cited: numbered.map(({ point, number }) => ({
        number,
        cited: point,
        ...(point.atLength && { also: { words: takeaways.atLength, citation: point.atLength.citation } }),
      })),
    },
  ];
}

/** Each point where it stands, then those that are told at more length where they are. */
function choicesOf(points: readonly Point[], first: number, from: BackTarget, { documents }: Story): Choosable[] {
  const all = [
    ...points.map((cited, i) => ({ number: first + i, cited })),
    ...points.flatMap(({ atLength }, i) => (atLength ? [{ number: first + i, cited: atLength }] : [])),
  ];
  const places = new Map<string, { readonly cited: CitedExcerpt; readonly numbers: number[] }>();
  for (const { number, cited } of all) {
    const { document, start, end } = cited.excerpt;
    const key = `${document.fingerprint} ${start} ${end}`;
    const known = places.get(key);
    if (known) known.numbers.push(number);
    else places.set(key, { cited, numbers: [number] });
  }
  return [...places.values()].map(({ cited: { citation, excerpt }, numbers }) => ({
    label: `${numbers.map((number) => `[${number}]`).join(' ')} ${documents.length > 1 ? citationText(citation) : placeText(citation)}`,
    description: excerpt.text,
    action: { kind: 'context', document: excerpt.document.fingerprint, start: excerpt.start, end: excerpt.end, from },
  }));
}

/** That nothing is said, and what the story does speak of. */
function nothing(
  topic: Topic | undefined,
  { story }: Takeaways,
  around: TakeawaysContext,
  words: Strings,
): CardBlock[] {
  const { names, headings, ofAll } = around;
  const about = (about: { readonly name: string } | { readonly heading: number }): Action =>
    ({ ...of(story), about }) as Action;
  const offers: Choosable[] = [
    ...names.slice(0, MOST_NAMES).map((name) => ({
      label: name.name,
      description: words.who.kinds[name.kind],
      action: about({ name: name.fingerprint }),
    })),
    ...headings.map(({ text, number }) => ({
      label: text,
      description: words.takeaways.heading,
      action: about({ heading: number }),
    })),
  ];
  return [
    { kind: 'text', line: words.takeaways.nothingAbout(topicText(topic), !ofAll) },
    ...select(words.selects.about, offers),
  ];
}
