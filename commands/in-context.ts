import type { Actions } from '../src/cards/action.ts';
import { backButton, passageCard } from '../src/cards/passage.ts';
import { citeParagraphs, citePassage } from '../src/corpus/excerpt.ts';
import { findPrint } from '../src/library/text-print.ts';
import type { Document } from '../src/library/types.ts';
import type { IndexedPassage } from '../src/search/search-index.ts';
import { type Pages, type PressContext, ReaderError, type Reply } from './command.ts';
import { documentAt, documentOf } from './fingerprints.ts';

/** An excerpt, and how the button that shows it opens more or less of what is around it. */
type Opened = Actions['quoted' | 'beside' | 'context' | 'around'];

/**
 * *In context*, the button of every command that quotes: the paragraph of an excerpt, for the one who pressed; and from there
 * its passage between its neighbours.
 */
export const inContext = {
  quoted: (action, context) => here(action, { ...action, kind: 'beside' }, context),
  beside: (action, context) => around(action, { ...action, kind: 'quoted' }, context),
  context: (action, context) => here(action, { ...action, kind: 'around' }, context),
  around: (action, context) => around(action, { ...action, kind: 'context' }, context),
} as const satisfies Pages;

/** @param more Opens what is around it. */
function here(action: Opened, more: Opened, context: PressContext): Reply | undefined {
  const found = passagesOf(action, context);
  if (!found) return undefined;
  // On a card that all see it opens apart, so there is nothing to go back to.
  const { from, ...others } = more;
  const kept = context.isPrivate ? from : undefined;
  const around = kept ? { ...others, from: kept } : others;
  const buttons = [{ label: context.strings.buttons.around, action: around }, ...backButton(kept, context)];
  return shown(
    passageCard(
      { here: citeParagraphs(found.holding, found.span), asked: context.asked, carried: context.carried, buttons },
      context,
    ),
  );
}

/** @param less Opens it without what is around it. */
function around(action: Opened, less: Opened, context: PressContext): Reply | undefined {
  const found = passagesOf(action, context);
  if (!found) return undefined;
  const { before, here, after, span } = found;
  const upTo = ({ passage }: IndexedPassage) => ({ start: span.start, end: Math.min(span.end, passage.end) });
  // What is quoted may go on into the next passage.
  const rest = after && span.end > after.passage.start ? { ...upTo(after), start: after.passage.start } : undefined;
  const page = {
    here: citePassage(here, upTo(here)),
    ...(before && { before: citePassage(before) }),
    ...(after && { after: citePassage(after, rest) }),
    asked: context.asked,
    carried: context.carried,
    buttons: [{ label: context.strings.buttons.back, action: less }],
  };
  return shown(passageCard(page, context));
}

const shown = (card: Reply['card']): Reply => ({ card, private: true, outcome: 'context' });

interface Place {
  readonly document: Document;
  readonly start: number;
  readonly end: number;
}

/**
 * Where an excerpt is now; nothing where its document is not there any more.
 *
 * @throws ReaderError where the document has not got its words any more.
 */
function placeOf(action: Opened, { corpus, strings }: PressContext): Place | undefined {
  const { start, end } = action;
  if ('document' in action) {
    const document = documentOf(action.document, corpus);
    return document && { document, start, end };
  }
  const document = documentAt(action.path, corpus);
  if (!document || end <= start) return undefined;
  const at = findPrint(action.print, end - start, document.text, start);
  if (at === undefined) throw new ReaderError(strings.notices.edited, 'edited');
  return { document, start: at, end: at + end - start };
}

/** The passages that hold some of an excerpt, the first of them with its neighbours; nothing where it is not there. */
function passagesOf(action: Opened, context: PressContext) {
  const place = placeOf(action, context);
  if (!place) return undefined;
  const { document, start, end } = place;
  // A list that is quoted whole begins with the mark of its first item.
  const isHere = ({ passage }: IndexedPassage): boolean => end > passage.start && start < passage.end;
  // A summary repeats what its neighbours say.
  const all = context.corpus.index.ofDocument(document);
  const inDocument = all.filter((each) => each.passage.kind !== 'summary' || isHere(each));
  const at = inDocument.findIndex(isHere);
  const [first, ...others] = inDocument.filter(isHere);
  if (!first || end <= start || end > document.text.length) return undefined;
  const span = { start, end: Math.min(end, (others.at(-1) ?? first).passage.end) };
  return {
    before: inDocument[at - 1],
    here: first,
    after: inDocument[at + 1],
    holding: [first, ...others] as const,
    span,
  };
}
