import type { Actions } from '../src/cards/action.ts';
import { backButton, passageCard } from '../src/cards/passage.ts';
import { citeParagraphs, citePassage } from '../src/corpus/excerpt.ts';
import type { IndexedPassage } from '../src/search/search-index.ts';
import type { Pages, PressContext, Reply } from './command.ts';
import { documentOf } from './fingerprints.ts';

/**
 * *In context*, the button of every command that quotes: the paragraph of an excerpt, for the one who pressed; and from there
 * its passage between its neighbours.
 */
export const inContext = {
  context(action, context) {
    const found = passagesAt(action, context);
    if (!found) return undefined;
    const { document, start, end } = action;
    // On a card that all see it opens apart, so there is nothing to go back to.
    const from = context.isPrivate ? action.from : undefined;
    const around = { kind: 'around', document, start, end, ...(from && { from }) } as const;
    const buttons = [{ label: context.strings.buttons.around, action: around }, ...backButton(from, context)];
    const here = citeParagraphs(found.holding, found.span);
    return shown(passageCard({ here, asked: context.asked, buttons }, context));
  },
  around(action, context) {
    const found = passagesAt(action, context);
    if (!found) return undefined;
    const { before, here, after, span } = found;
    const upTo = ({ passage }: IndexedPassage) => ({ start: span.start, end: Math.min(span.end, passage.end) });
    // What is quoted may go on into the next passage.
    const rest = after && span.end > after.passage.start ? { ...upTo(after), start: after.passage.start } : undefined;
    const back = { label: context.strings.buttons.back, action: { ...action, kind: 'context' } } as const;
    const page = {
      here: citePassage(here, upTo(here)),
      ...(before && { before: citePassage(before) }),
      ...(after && { after: citePassage(after, rest) }),
      asked: context.asked,
      buttons: [back],
    };
    return shown(passageCard(page, context));
  },
} as const satisfies Pages;

const shown = (card: Reply['card']): Reply => ({ card, private: true, outcome: 'context' });

/** The passages that hold some of an excerpt, the first of them with its neighbours; nothing where it is not there. */
function passagesAt({ document, start, end }: Omit<Actions['context'], 'kind'>, { corpus }: PressContext) {
  // A list that is quoted whole begins with the mark of its first item.
  const isHere = ({ passage }: IndexedPassage): boolean => end > passage.start && start < passage.end;
  // A summary repeats what its neighbours say.
  const of = documentOf(document, corpus);
  const all = of ? corpus.index.ofDocument(of) : [];
  const inDocument = all.filter((each) => each.passage.kind !== 'summary' || isHere(each));
  const at = inDocument.findIndex(isHere);
  const [here, ...others] = inDocument.filter(isHere);
  if (!here || end <= start || end > here.document.text.length) return undefined;
  const span = { start, end: Math.min(end, (others.at(-1) ?? here).passage.end) };
  return { before: inDocument[at - 1], here, after: inDocument[at + 1], holding: [here, ...others] as const, span };
}
