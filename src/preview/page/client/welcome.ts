import type { ChannelView } from '../view.ts';
import { byId, el } from './dom.ts';

/** Titles that are listed; set by hand. */
const MOST_TITLES = 3;

/** Shows what there is to ask about, and offers questions that are known to be answered. */
export function drawWelcome({ questions, stories }: ChannelView, ask: (question: string) => void): void {
  const titles = stories.slice(0, MOST_TITLES).map((title) => `“${title}”`);
  const others = stories.length - titles.length;
  const listed = others > 0 ? `${titles.join(', ')} and ${others} more` : titles.join(', ');
  byId('loaded', HTMLElement).textContent = `It has read ${listed}.`;
  byId('examples', HTMLElement).replaceChildren(
    ...questions.map((question) => {
      const button = el(
        'button',
        { type: 'button', class: 'example' },
        el('span', { class: 'mention' }, '/ask'),
        ` ${question}`,
      );
      button.addEventListener('click', () => ask(question));
      return el('li', {}, button);
    }),
  );
}
