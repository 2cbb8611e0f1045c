import type { Inline } from '../view.ts';
import { el } from './dom.ts';
import { timeElement } from './time.ts';

const TAGS = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
} as const;

/** Draws Markdown. Every text becomes a text node: nothing in it can become markup. */
export function drawInlines(nodes: readonly Inline[]): Node[] {
  return nodes.map(drawInline);
}

function drawInline(node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return el('br');
    case 'code':
      return el('code', {}, node.text);
    case 'codeBlock':
      return el('pre', { tabindex: 0, role: 'group', 'aria-label': 'Code' }, el('code', {}, node.text));
    case 'mention':
      return el('span', { class: 'mention' }, node.text);
    case 'spoiler':
      return drawSpoiler(node.inner);
    case 'heading':
      // One level for all, below the page's own headings: a message may begin with a small heading, and no level may be skipped.
      return el('h3', { class: `size-${node.level}` }, ...drawInlines(node.inner));
    case 'list': {
      const items = node.items.map((item) => el('li', {}, ...drawInlines(item)));
      return node.start === undefined ? el('ul', {}, ...items) : el('ol', { start: node.start }, ...items);
    }
    case 'link':
      return el(
        'a',
        { href: node.url, rel: 'noopener noreferrer', target: '_blank', title: node.url },
        ...drawInlines(node.inner),
      );
    case 'time':
      return timeElement(node.seconds * 1_000, node.style);
    case 'unknown':
      return drawUnknown(node.what);
    default:
      return el(TAGS[node.kind], {}, ...drawInlines(node.inner));
  }
}

/** Names something that the page cannot draw. */
export function drawUnknown(what: string): HTMLElement {
  return el('span', { class: 'unknown' }, `This page cannot draw ${what}.`);
}

function drawSpoiler(inner: readonly Inline[]): HTMLElement {
  const content = el('span', { class: 'hidden', 'aria-hidden': 'true', inert: true }, ...drawInlines(inner));
  const spoiler = el(
    'span',
    { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler: show it' },
    content,
  );
  const show = (): void => {
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    for (const name of ['aria-hidden', 'class', 'inert']) content.removeAttribute(name);
  };
  spoiler.addEventListener('click', show);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    show();
  });
  return spoiler;
}
