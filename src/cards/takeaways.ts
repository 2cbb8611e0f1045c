import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { Point, Takeaways } from '../takeaways/takeaways.ts';
import type { Heading, Topic } from '../takeaways/topic.ts';
import type { Actions, BackTarget } from './action.ts';
import type { Button, Card, CardBlock, CardLine, MenuOption } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations, placeText } from './citation.ts';
import { askedLine, quotedAction, shareButton } from './evidence.ts';
import { pager } from './pager.ts';
import { pagesOf } from './pages.ts';
import { storyButtons } from './story-buttons.ts';
import type { Strings } from './strings/index.ts';

/** A page of the points of a story, and what can be offered with it. */
export interface TakeawaysPage {
  readonly takeaways: Takeaways;
  /** The topic as it was typed, where it was. */
  readonly asked?: string | undefined;
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
  /** The other stories, in the order in which they are offered. */
  readonly others: readonly Story[];
  /** What is offered where the story says nothing about the topic. */
  readonly names: readonly Name[];
  readonly headings: readonly Heading[];
  /** Whether no story was asked for, so that all were searched for the topic. */
  readonly ofAll: boolean;
}

/** Names in a menu of names and headings, set by hand: the rest of the menu is for headings. */
const MOST_NAMES = 15;

/** The card of `/takeaways`: every point is a quotation with its place; a long list has pages. */
export function takeawaysCard(given: TakeawaysPage, context: CardContext): Card {
  const { takeaways, asked, others } = given;
  const { story, points, topic } = takeaways;
  const { strings, limits } = context;
  const { buttons, selects } = strings;
  const select = (placeholder: string, options: readonly MenuOption[]): CardBlock[] =>
    options.length === 0 ? [] : [{ kind: 'select', placeholder, options: options.slice(0, limits.options) }];
  const head: CardBlock[] = [...askedLine(asked, context), { kind: 'title', line: [{ text: story.title }] }];
  const pages = pagesOf(points, limits);
  const page = Math.min(given.page, Math.max(0, pages.length - 1));
  const at = (other: number): TakeawaysAction => ({
    ...pointsOf(story),
    about: asked !== undefined ? 'asked' : aboutOf(topic),
    ...(other > 0 && { page: other }),
  });
  const actions: Button[] = [
    ...pager(page, pages.length, at, strings),
    { label: buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
    ...storyButtons(story, strings),
    ...(topic ? [{ label: buttons.takeaways, action: pointsOf(story) }] : []),
    ...(others.length > 0 ? [{ label: buttons.stories, action: { kind: 'stories', page: 0 } as const }] : []),
  ];
  const below: CardBlock[] = [
    { kind: 'actions', buttons: actions },
    ...select(
      selects.story,
      others.slice(0, limits.options).map((other) => ({ label: other.title, action: pointsOf(other) })),
    ),
  ];
  const shown = pages[page];
  if (!shown) {
    const line = strings.takeaways.nothingAbout(topicText(topic), !given.ofAll);
    const offers = select(selects.about, topicsOf(given, strings));
    return { tone: 'nothing', blocks: [...head, { kind: 'text', line }, ...offers, ...below] };
  }
  const first = pages.slice(0, page).reduce((sum, { length }) => sum + length, 1);
  return {
    tone: 'plain',
    blocks: [
      ...head,
      ...(topic?.kind === 'name' && topic.typed !== undefined
        ? [{ kind: 'small' as const, line: [strings.who.nearest(topic.typed)] }]
        : []),
      { kind: 'small', line: headingLine(takeaways, strings) },
      ...(pages.length > 1 ? [{ kind: 'small' as const, line: [strings.takeaways.page(page + 1, pages.length)] }] : []),
      ...quotes(shown, first, story, context),
      ...select(selects.where, placesOf(shown, first, at(page), story, strings)),
      ...below,
    ],
    share: shareButton(shown, context),
  };
}

type TakeawaysAction = Actions['takeaways'];

const pointsOf = ({ fingerprint }: Story): TakeawaysAction => ({ kind: 'takeaways', story: fingerprint });

function aboutOf(topic: Topic | undefined): TakeawaysAction['about'] {
  if (topic?.kind === 'name') return { name: topic.name.fingerprint };
  return topic?.kind === 'heading' ? { heading: topic.heading.number } : undefined;
}

function topicText(topic: Topic | undefined): string {
  if (topic?.kind === 'name') return topic.name.name;
  return topic?.kind === 'heading' ? topic.heading.text : (topic?.typed ?? '');
}

function headingLine({ source, topic }: Takeaways, { takeaways }: Strings): CardLine {
  if (topic?.kind === 'heading') return takeaways.under(topic.heading.text);
  return source === 'about' ? takeaways.about(topicText(topic)) : [takeaways[source]];
}

/** Quotations with their numbers, then where they stand. */
function quotes(points: readonly Point[], first: number, { documents }: Story, context: CardContext): CardBlock[] {
  const numbered = points.map((point, i) => ({ ...point, number: first + i }));
  return [
    ...numbered.map(({ number, ...cited }): CardBlock => ({ kind: 'quote', cited, number })),
    citations(numbered, context, documents.length === 1),
  ];
}

/** A menu of the places of all points, then of those where the story says more on a point; each place once. */
function placesOf(
  points: readonly Point[],
  first: number,
  from: BackTarget,
  { documents }: Story,
  strings: Strings,
): MenuOption[] {
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
    label: `${numbers.map((number) => `[${number}]`).join(' ')} ${placeText(citation, strings)}${documents.length > 1 ? ` · ${citation.document.title}` : ''}`,
    description: excerpt.text,
    action: quotedAction(excerpt, from),
  }));
}

/** Names and headings that points can be about. */
function topicsOf({ takeaways: { story }, names, headings }: TakeawaysPage, { who, takeaways }: Strings): MenuOption[] {
  const about = (topic: TakeawaysAction['about']): TakeawaysAction => ({ ...pointsOf(story), about: topic });
  return [
    ...names.slice(0, MOST_NAMES).map((name) => ({
      label: name.name,
      description: who.kinds[name.kind],
      action: about({ name: name.fingerprint }),
    })),
    ...headings.map(({ text, number }) => ({
      label: text,
      description: takeaways.heading,
      action: about({ heading: number }),
    })),
  ];
}
