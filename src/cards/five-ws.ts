import type { FiveWs } from '../takeaways/five-ws/five-ws.ts';
import type { W } from '../takeaways/five-ws/ws.ts';
import type { BackTarget } from './action.ts';
import type { Button, Card, CardBlock, CardLine } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations } from './citation.ts';
import { contextButtons, shareButton } from './evidence.ts';
import { eachSaysButton } from './story-buttons.ts';

/** The five Ws of a story, and what can be offered with them. */
export interface FiveWsPage {
  readonly fiveWs: FiveWs;
  /** Whether its documents can be held side by side. */
  readonly canCompare: boolean;
  /** Whether there are other stories. */
  readonly hasOthers: boolean;
}

/** The card of *The five Ws*: each quotation once, under all that it tells; then what no sentence was found for. */
export function fiveWsCard({ fiveWs, canCompare, hasOthers }: FiveWsPage, context: CardContext): Card {
  const { story, told } = fiveWs;
  const { strings } = context;
  const { buttons, fiveWs: wording } = strings;
  const from: BackTarget = { kind: 'fiveWs', story: story.fingerprint };
  const numberOf = (i: number) => (told.length > 1 ? { number: i + 1 } : {});
  const more: Button[] = [
    { label: buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
    { label: buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
    ...(canCompare ? [eachSaysButton(story, strings)] : []),
    ...(hasOthers ? [{ label: buttons.stories, action: { kind: 'stories', page: 0 } as const }] : []),
  ];
  return {
    tone: told.length > 0 ? 'plain' : 'nothing',
    blocks: [
      { kind: 'title', line: [{ text: story.title }] },
      { kind: 'small', line: [wording.intro] },
      ...told.flatMap((cited, i): CardBlock[] => [
        { kind: 'text', line: [{ text: cited.ws.map((w) => wording.labels[w]).join(' · '), bold: true }] },
        { kind: 'quote', cited, marks: cited.marks, ...numberOf(i) },
      ]),
      ...missing(fiveWs, context),
      ...(told.length > 0
        ? [
            citations(
              told.map((cited, i) => ({ ...cited, ...numberOf(i) })),
              context,
              story.documents.length === 1,
            ),
          ]
        : []),
      { kind: 'actions', buttons: contextButtons(told, context, { from }) },
      { kind: 'actions', buttons: more },
    ],
    share: shareButton(told, context),
  };
}

/** What no sentence was found for, and what is known of it all the same: a date or a place that the document gives. */
function missing({ missing: ws, document, isRead }: FiveWs, { strings }: CardContext): CardBlock[] {
  if (ws.length === 0) return [];
  const { facts } = strings.ask;
  const lacks = (w: W, known: string | undefined): known is string => ws.includes(w) && known !== undefined;
  const known: CardLine[] = document
    ? [
        ...(lacks('when', document.published) ? [facts.published(document.title, document.published)] : []),
        ...(lacks('where', document.place) ? [facts.place(document.title, document.place)] : []),
      ]
    : [];
  return [
    { kind: 'text', line: [isRead || !document ? strings.fiveWs.missing(ws) : strings.fiveWs.notRead] },
    ...known.map((line) => ({ kind: 'text' as const, line })),
  ];
}
