import type { MessageView } from '../view.ts';
import { el, set } from './dom.ts';

/** The message that is replied to, and whether its author is pinged. */
export interface ReplyTo {
  readonly replyTo: string;
  readonly pings: boolean;
}

/** The line above the field that says what is replied to, with a switch for the ping, as in Discord. */
export class ReplyBar {
  readonly #bar: HTMLElement;
  readonly #focusField: () => void;
  #to: ReplyTo | undefined;

  constructor(bar: HTMLElement, focusField: () => void) {
    this.#bar = bar;
    this.#focusField = focusField;
  }

  begin({ id, author }: MessageView): void {
    this.#to = { replyTo: id, pings: true };
    const ping = el('button', { type: 'button', class: 'plain', 'aria-pressed': 'true' }, '@ on');
    ping.addEventListener('click', () => {
      const pings = this.#to?.pings !== true;
      this.#to = { replyTo: id, pings };
      set(ping, { 'aria-pressed': String(pings) });
      ping.textContent = pings ? '@ on' : '@ off';
      this.#focusField();
    });
    set(ping, { title: 'Whether the reply pings its author' });
    const cancel = el('button', { type: 'button', class: 'plain' }, 'Cancel');
    cancel.addEventListener('click', () => {
      this.end();
      this.#focusField();
    });
    this.#bar.replaceChildren(el('span', {}, 'Replying to ', el('b', {}, author.name)), ping, cancel);
    this.#bar.hidden = false;
  }

  /** Ends the reply. @returns What was replied to. */
  end(): ReplyTo | undefined {
    const to = this.#to;
    this.#to = undefined;
    this.#bar.hidden = true;
    this.#bar.replaceChildren();
    return to;
  }
}
