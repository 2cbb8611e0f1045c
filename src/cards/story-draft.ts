import type { Report } from '../store/server-stories.ts';
import type { Origin } from '../store/types.ts';
import type { Card, CardBlock, CardLine } from './card.ts';
import type { CardContext } from './card-context.ts';

/** A document that was read, and is not added yet. */
export interface DraftPage {
  /** The draft's id. */
  readonly id: string;
  readonly report: Report;
  /** Whether another story has its title: one of the server's own, or one that all servers have. */
  readonly sameTitle: 'own' | 'common' | undefined;
}

/** Set by hand: what fits on a card that is read at a glance. */
const [MOST_POINTS, MOST_NAMES, MOST_LEFT_OUT, MOST_REMARKS] = [3, 10, 3, 3];
/** UTF-16 code units of a point or a line that are shown; the rest is cut. Set by hand. */
const LONGEST = 160;

/** Reads a document back to whoever wants to add it, with a button that does and one that does not. */
export function draftCard({ id, report, sameTitle }: DraftPage, { strings }: CardContext): Card {
  const { draft, list } = strings.story;
  const { title, paragraphs, words, published, author, first, last, points, names, leftOut, around, remarks } = report;
  const small = (...line: CardLine): CardBlock => ({ kind: 'small', line });
  const some = (label: string, shown: readonly string[], separator: string): CardBlock[] =>
    shown.length === 0 ? [] : [small(label, { text: shown.join(separator) })];
  const from = originOf(report.from, list.pasted);
  const facts = [published, author === undefined ? undefined : draft.by(author), from].filter(
    (each) => each !== undefined,
  );
  return {
    tone: 'near',
    blocks: [
      { kind: 'title', line: [{ text: title }] },
      { kind: 'text', line: [draft.ask] },
      small([draft.length(paragraphs, words), ...facts].join(' · ')),
      { kind: 'text', line: [{ text: draft.begins, bold: true }, { text: `“${first} …”` }] },
      ...(last === ''
        ? []
        : [{ kind: 'text', line: [{ text: draft.ends, bold: true }, { text: `“… ${last}”` }] } as const]),
      draftButtons(id, strings),
      ...(sameTitle ? [{ kind: 'text', line: [draft.sameTitle[sameTitle]] } as const] : []),
      ...(points.length === 0
        ? [small(draft.noPoints)]
        : some(
            draft.points,
            points.slice(0, MOST_POINTS).map((point) => `“${cut(point)}”`),
            ' · ',
          )),
      ...(names.length === 0 ? [small(draft.noNames)] : some(draft.names, names.slice(0, MOST_NAMES), ' · ')),
      ...some(
        draft.leftOut,
        leftOut.slice(0, MOST_LEFT_OUT).map((line) => `“${cut(line)}”`),
        ' · ',
      ),
      ...some(
        draft.around,
        around.slice(0, MOST_LEFT_OUT).map((line) => `“${cut(line)}”`),
        ' · ',
      ),
      ...some(draft.remarks, remarks.slice(0, MOST_REMARKS).map(cut), ' · '),
      small(draft.waits),
    ],
  };
}

/** Why a draft was not added, where it can be added yet. */
export function stillDraftCard(id: string, line: string, { strings }: CardContext): Card {
  return { tone: 'nothing', blocks: [{ kind: 'text', line: [line] }, draftButtons(id, strings)] };
}

function draftButtons(draft: string, { buttons }: CardContext['strings']): CardBlock {
  return {
    kind: 'actions',
    buttons: [
      { label: buttons.add, action: { kind: 'addStory', draft } },
      { label: buttons.drop, action: { kind: 'dropStory', draft } },
    ],
  };
}

/** Where a story came from: the name of a file, an address, or that it was pasted. */
export function originOf(from: Origin, pasted: string): string {
  if (from.kind === 'file') return from.name;
  return from.kind === 'page' ? from.url : pasted;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
