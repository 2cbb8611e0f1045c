import type { Carried } from '../answer/follow-up/carried.ts';
import type { CitedExcerpt, Excerpt } from '../corpus/types.ts';
import { fingerprintOfPath } from '../library/fingerprint.ts';
import { printOf } from '../library/text-print.ts';
import type { Story } from '../library/types.ts';
import type { Actions, BackTarget } from './action.ts';
import type { Button, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations } from './citation.ts';
import type { Strings } from './strings/index.ts';

/**
 * Quotations, then a citation for each; `sourceLine` further up names their one document. They are numbered from `first`,
 * but one alone has no number.
 */
export function evidence(excerpts: readonly CitedExcerpt[], context: CardContext, first = 1): CardBlock[] {
  if (excerpts.length === 0) return [];
  const isNumbered = excerpts.length > 1 || first > 1;
  const numberOf = (i: number) => (isNumbered ? { number: first + i } : {});
  return [
    ...excerpts.map((cited, i): CardBlock => ({ kind: 'quote', cited, ...numberOf(i) })),
    citations(
      excerpts.map((cited, i) => ({ ...cited, ...numberOf(i) })),
      context,
      true,
    ),
  ];
}

/** Where buttons are, and how their excerpts are numbered. */
interface ContextButtonOptions {
  /** The card that *Back* leads to. */
  readonly from: BackTarget;
  /** The number of the first excerpt; by default 1. */
  readonly first?: number;
}

/** A button for each excerpt that shows it in its passage. */
export function contextButtons(
  excerpts: readonly CitedExcerpt[],
  { strings }: CardContext,
  { from, first = 1 }: ContextButtonOptions,
): Button[] {
  return excerpts.map(({ excerpt }, i) => ({
    label: strings.buttons.context(excerpts.length > 1 ? first + i : undefined),
    action: quotedAction(excerpt, from),
  }));
}

/** Shows an excerpt in its paragraph, as long as its words are there. */
export function quotedAction({ document, start, end, text }: Excerpt, from: BackTarget): Actions['quoted'] {
  return { kind: 'quoted', path: fingerprintOfPath(document.id), print: printOf(text), start, end, from };
}

/** Fingerprints of the documents that are quoted, as many as a button's id has room for. */
export function documentsOf(excerpts: readonly CitedExcerpt[], { limits }: CardContext): string[] {
  return [...new Set(excerpts.map(({ excerpt }) => excerpt.document.fingerprint))].slice(0, limits.documents);
}

/** The button that shows a private card to all; none for a card without a quotation. */
export function shareButton(excerpts: readonly CitedExcerpt[], context: CardContext): Button | undefined {
  const documents = documentsOf(excerpts, context);
  if (documents.length === 0) return undefined;
  return { label: context.strings.buttons.share, action: { kind: 'share', documents } };
}

/** Says on a card of one story that the channel asks about that one. */
export function channelLine(story: Story | undefined, { channelStory, strings }: CardContext): CardBlock[] {
  return story && story === channelStory ? [{ kind: 'small', line: strings.story.channel.here(story.title) }] : [];
}

/**
 * What was asked, as the first line of a card, and below it what that took over from the question before. The others in a
 * channel see only "used /ask", and buttons read both there.
 */
export function askedLine(
  asked: string | undefined,
  { strings: { ask } }: CardContext,
  carried?: Carried,
): CardBlock[] {
  if (asked === undefined) return [];
  const question: CardBlock = { kind: 'small', line: [ask.asked, { text: asked }] };
  return [question, ...carriedLine(carried, ask)];
}

/** What a question took over from the one before. */
export function carriedLine(carried: Carried | undefined, { carried: around }: Strings['ask']): CardBlock[] {
  if (!carried) return [];
  const { before, after } = around[carried.kind];
  return [{ kind: 'small', line: [before, { text: carried.words, bold: true }, after] }];
}
