import type { Takeaways } from '../takeaways/takeaways.ts';
import type { Block, Card } from './card.ts';
import { contextButton } from './evidence.ts';

/** The card of `/takeaways`: every point is a quotation with its place. */
export function takeawaysCard({ story, source, points, name }: Takeaways, about?: string): Card {
  const topic = name?.name ?? about ?? '';
  const title: Block = { kind: 'title', line: [{ text: story.title }] };
  const [first] = points;
  if (!first) {
    return {
      tone: 'nothing',
      blocks: [title, { kind: 'text', line: ['This story says nothing about ', { text: topic, bold: true }, '.'] }],
    };
  }
  const said = {
    own: ['Key points, as the story lists them'],
    chosen: ['Main points, quoted (the story has no list of its own)'],
    about: ['What it says about ', { text: topic, bold: true }],
  }[source];
  return {
    tone: 'plain',
    blocks: [
      title,
      { kind: 'small', line: said },
      ...points.map((cited, i): Block => ({ kind: 'quote', cited, number: i + 1 })),
      { kind: 'citations', cited: points.map((cited, i) => ({ cited, number: i + 1 })) },
      { kind: 'actions', buttons: [contextButton(first)] },
    ],
  };
}
