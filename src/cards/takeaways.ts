import type { Takeaways } from '../takeaways/takeaways.ts';
import type { Origin } from './action.ts';
import type { Block, Button, Card } from './card.ts';
import { placeText } from './citation.ts';
import { askedLine, evidence, shareButton } from './evidence.ts';
import type { Words } from './words/index.ts';

/**
 * The card of `/takeaways`: every point is a quotation with its place.
 *
 * @param asked The topic as it was typed, where there is one.
 * @param isOnly Whether there is no other story.
 */
export function takeawaysCard(takeaways: Takeaways, asked: string | undefined, isOnly: boolean, words: Words): Card {
  const { story, source, points, name } = takeaways;
  const topic = name?.name ?? asked ?? '';
  const head: Block[] = [...askedLine(asked, words), { kind: 'title', line: [{ text: story.title }] }];
  const further: Button[] = [
    { label: words.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
    ...(source === 'about'
      ? [{ label: words.buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } as const }]
      : []),
    ...(isOnly ? [] : [{ label: words.buttons.stories, action: { kind: 'stories', page: 0 } as const }]),
  ];
  const buttons: Block = { kind: 'actions', buttons: further };
  if (points.length === 0)
    return { tone: 'nothing', blocks: [...head, { kind: 'text', line: words.takeaways.nothingAbout(topic) }, buttons] };
  const about = source !== 'about' ? undefined : asked === undefined && name ? { name: name.fingerprint } : 'asked';
  const here: Origin = { kind: 'takeaways', story: story.fingerprint, about };
  const said = {
    own: [words.takeaways.own],
    chosen: [words.takeaways.chosen],
    about: words.takeaways.about(topic),
  }[source];
  return {
    tone: 'plain',
    blocks: [
      ...head,
      { kind: 'small', line: said },
      ...evidence(points),
      {
        kind: 'select',
        placeholder: words.selects.where,
        options: points.map(({ excerpt, citation }, i) => ({
          label: `[${i + 1}] ${placeText(citation)}`,
          description: excerpt.text,
          action: {
            kind: 'context',
            document: excerpt.document.fingerprint,
            start: excerpt.start,
            end: excerpt.end,
            from: here,
          },
        })),
      },
      buttons,
    ],
    share: shareButton(points, words),
  };
}
