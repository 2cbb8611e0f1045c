import type { CitedExcerpt } from '../corpus/types.ts';
import type { BackTarget } from './action.ts';
import type { Button, CardBlock } from './card.ts';
import type { Strings } from './strings/index.ts';

/** Documents that a `custom_id` has room for. */
const MOST_DOCUMENTS = 6;

/** Quotations, numbered from `first`, then where each stands. */
export function evidence(excerpts: readonly CitedExcerpt[], first = 1): CardBlock[] {
  if (excerpts.length === 0) return [];
  const numbered = excerpts.map((cited, i) => ({ cited, number: first + i }));
  return [...numbered.map((each): CardBlock => ({ kind: 'quote', ...each })), { kind: 'citations', cited: numbered }];
}

/** A button for each excerpt that shows it where it stands. @param first The number of the first excerpt. */
export function contextButtons(
  excerpts: readonly CitedExcerpt[],
  words: Strings,
  from?: BackTarget,
  first = 1,
): Button[] {
  return excerpts.map(({ excerpt: { document, start, end } }, i) => ({
    label: words.buttons.context(excerpts.length > 1 ? first + i : undefined),
    action: { kind: 'context', document: document.fingerprint, start, end, from },
  }));
}

/** Fingerprints of the documents that are quoted. */
export function documentsOf(excerpts: readonly CitedExcerpt[]): string[] {
  return [...new Set(excerpts.map(({ excerpt }) => excerpt.document.fingerprint))].slice(0, MOST_DOCUMENTS);
}

/** The button that shows a private card to all. */
export function shareButton(excerpts: readonly CitedExcerpt[], words: Strings): Button | undefined {
  const documents = documentsOf(excerpts);
  return documents.length === 0 ? undefined : { label: words.buttons.share, action: { kind: 'share', documents } };
}

/** What was asked, as the first line of a card: others in the channel see only "used /ask", and buttons read it there. */
export function askedLine(asked: string | undefined, words: Strings): CardBlock[] {
  return asked === undefined ? [] : [{ kind: 'small', line: [words.ask.asked, { text: asked }] }];
}
