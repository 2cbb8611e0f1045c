import type { Citation, CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import { differs, type EachSays, type OnlyIn, type SharedPoint } from '../takeaways/each-says/each-says.ts';
import type { Actions } from './action.ts';
import type { Button, Card, CardBlock, CardLine } from './card.ts';
import type { CardContext, Limits } from './card-context.ts';
import { placeText } from './citation.ts';
import { quotedAction, shareButton } from './evidence.ts';
import { pager } from './pager.ts';
import type { Strings } from './strings/index.ts';

/** A page of what each document of a story says. */
export interface EachSaysPage {
  readonly eachSays: EachSays;
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
  /** Whether there are other stories. */
  readonly hasOthers: boolean;
}

/** Quotations under one line: what documents have of a point, or what one alone has. */
interface Item {
  readonly head: CardLine;
  readonly quotes: readonly ItemQuote[];
}

interface ItemQuote {
  readonly cited: CitedExcerpt;
  readonly marks: readonly Span[];
  /** Where it stands, also in other documents. */
  readonly places: readonly Citation[];
}

/** Quotations on a page, each with a line above it: a message holds 40 components. Set by hand. */
const MOST_QUOTES = 7;
/** UTF-16 code units around a quotation, and around the line of its place: marks, number, date, paragraph. At most. */
const AROUND = 12;
const AROUND_PLACE = 48;

/** The card of *What each says*: each wording of a point under the documents that have it, then what one document alone has. */
export function eachSaysCard(given: EachSaysPage, context: CardContext): Card {
  const { story, documents, of, shared } = given.eachSays;
  const { strings, limits } = context;
  const { buttons, eachSays: wording } = strings;
  const pages = pagesOf(itemsOf(given.eachSays, strings), limits);
  const page = Math.min(given.page, Math.max(0, pages.length - 1));
  const at = (other: number): Actions['eachSays'] => ({
    kind: 'eachSays',
    story: story.fingerprint,
    ...(other > 0 && { page: other }),
  });
  const items = pages[page] ?? [];
  const first = pages.slice(0, page).reduce((sum, each) => sum + quotesOf(each).length, 1);
  const actions: Button[] = [
    ...pager(page, pages.length, at, strings),
    { label: buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
    { label: buttons.fiveWs, action: { kind: 'fiveWs', story: story.fingerprint } },
    ...(given.hasOthers ? [{ label: buttons.stories, action: { kind: 'stories', page: 0 } as const }] : []),
  ];
  const excerpts = quotesOf(items).map(({ cited }) => cited);
  return {
    tone: excerpts.length > 0 ? 'plain' : 'nothing',
    blocks: [
      { kind: 'title', line: [{ text: story.title }] },
      { kind: 'small', line: [wording.intro] },
      ...(documents.length < of ? [{ kind: 'small' as const, line: [wording.newest(documents.length, of)] }] : []),
      ...(pages.length > 1 ? [{ kind: 'small' as const, line: [wording.page(page + 1, pages.length)] }] : []),
      ...(shared.length === 0 ? [{ kind: 'text' as const, line: [wording.none] }] : []),
      ...drawn(items, first, strings),
      {
        kind: 'select',
        placeholder: strings.selects.where,
        options: excerpts.slice(0, limits.options).map(({ excerpt, citation }, i) => ({
          label: `[${first + i}] ${placeText(citation, strings)} · ${citation.document.title}`,
          description: excerpt.text,
          action: quotedAction(excerpt, at(page)),
        })),
      },
      { kind: 'actions', buttons: actions },
    ],
    share: shareButton(excerpts, context),
  };
}

const itemsOf = ({ shared, only }: EachSays, strings: Strings): Item[] => [
  ...shared.map((point): Item => ({ head: [headOf(point, strings)], quotes: point.wordings.map(wordingQuote) })),
  ...only.map(
    ({ document, points }: OnlyIn): Item => ({
      head: strings.eachSays.onlyIn(document.title),
      quotes: points.map((cited) => ({ cited, marks: [], places: [cited.citation] })),
    }),
  ),
];

const wordingQuote = ({ marks, others, ...cited }: SharedPoint['wordings'][number]): ItemQuote => ({
  cited,
  marks,
  places: [cited.citation, ...others],
});

function headOf(point: SharedPoint, { eachSays }: Strings): string {
  if (differs(point)) return eachSays.differ;
  return point.wordings.length === 1 ? eachSays.same : eachSays.near;
}

const quotesOf = (items: readonly Item[]): ItemQuote[] => items.flatMap(({ quotes }) => quotes);

/** What can be shown whole on a page together; one item is never parted. */
function pagesOf(items: readonly Item[], limits: Limits): Item[][] {
  const pages: Item[][] = [];
  let [text, quotes] = [0, 0];
  for (const item of items) {
    const length = item.quotes.reduce((sum, quote) => sum + lengthOf(quote), AROUND_PLACE);
    const page = pages.at(-1);
    if (page && text + length <= limits.pageText && quotes + item.quotes.length <= MOST_QUOTES) {
      page.push(item);
      [text, quotes] = [text + length, quotes + item.quotes.length];
    } else {
      pages.push([item]);
      [text, quotes] = [length, item.quotes.length];
    }
  }
  return pages;
}

const lengthOf = ({ cited, places }: ItemQuote): number =>
  places.reduce(
    (sum, { document, section = '', url = '' }) =>
      sum + document.title.length + section.length + url.length + AROUND_PLACE,
    cited.excerpt.text.length + AROUND,
  );

function drawn(items: readonly Item[], first: number, strings: Strings): CardBlock[] {
  let number = first;
  return items.flatMap(({ head, quotes }): CardBlock[] => [
    { kind: 'divider' },
    { kind: 'text', line: head },
    ...quotes.flatMap(({ cited, marks, places }): CardBlock[] => [
      { kind: 'quote', cited, marks, number: number++ },
      ...places.map((place): CardBlock => ({ kind: 'small', line: placeLine(place, strings) })),
    ]),
  ]);
}

/** Which document, of when, and where in it. */
const placeLine = (citation: Citation, strings: Strings): CardLine => {
  const { title, published } = citation.document;
  const { url } = citation;
  return [
    { text: title, ...(url !== undefined && { url }) },
    ...(published === undefined ? [] : [` · ${published}`]),
    ' · ',
    { text: placeText(citation, strings) },
  ];
};
