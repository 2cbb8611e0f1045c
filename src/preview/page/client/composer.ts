import type { CommandsView, CommandView, MessageView, PersonView, PlaceView } from '../view.ts';
import type { Me } from './api.ts';
import { byId, el, set } from './dom.ts';
import { Filling, type Values } from './filling.ts';
import { ReplyBar, type ReplyTo } from './reply-bar.ts';
import { Suggestions } from './suggestions.ts';

/** Sends what the reader composed. */
export interface Sender {
  run(command: CommandView, values: Values): void;
  say(content: string, replyTo: ReplyTo | undefined): void;
  post(title: string, content: string): void;
}

/** Pixels; set by hand. */
const TALLEST = 160;

/** The field in which the reader types a message, or `/` and a command. */
export class Composer {
  readonly me: Me;
  readonly suggestions: Suggestions;
  readonly #sender: Sender;
  readonly #form = byId('composer', HTMLFormElement);
  readonly #text = byId('text', HTMLTextAreaElement);
  readonly #complaint = byId('complaint', HTMLElement);
  readonly #title = byId('post-title', HTMLInputElement);
  readonly #reply = new ReplyBar(byId('replying', HTMLElement), () => this.#text.focus());
  #people: readonly PersonView[] = [];
  #offered: CommandsView = { commands: [], menu: [] };
  #filling: Filling | undefined;

  constructor(me: Me, sender: Sender) {
    this.me = me;
    this.#sender = sender;
    this.suggestions = new Suggestions(byId('suggestions', HTMLElement), byId('suggested', HTMLElement));
    this.#text.addEventListener('input', () => this.#typed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#filling) this.#filling.submit();
      else this.#say();
    });
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.#form.contains(relatedTarget)) this.suggestions.hide();
    });
  }

  /** Sets the commands that can be typed. */
  offer(offered: CommandsView): void {
    this.#offered = offered;
  }

  /** Goes to a place: what is typed goes there, and mentions these. */
  enter({ name, kind }: PlaceView, people: readonly PersonView[]): void {
    this.#people = people;
    this.#reply.end();
    this.#title.hidden = kind !== 'forum';
    const where = kind === 'direct' ? `@${name}` : `#${name}`;
    set(this.#text, {
      placeholder: kind === 'forum' ? 'What do you want to know?' : 'Type / for commands, or a message',
      'aria-label': kind === 'forum' ? `Text of a new post in ${where}` : `Message ${where}; type / for commands`,
    });
  }

  /** Begins a reply to a message. */
  reply(message: MessageView): void {
    if (this.#filling) this.leave();
    this.#reply.begin(message);
    this.#text.focus();
  }

  /** Begins a command. @param text The value of its first option. */
  begin(command: CommandView, text = ''): void {
    this.#clear();
    this.#text.hidden = true;
    this.#filling = new Filling(command, this);
    this.#text.before(this.#filling.element);
    this.#filling.begin(text);
  }

  /** Goes back to plain text. */
  leave(): void {
    this.#clear();
    this.#text.focus();
  }

  send(command: CommandView, values: Values): void {
    this.leave();
    this.#sender.run(command, values);
  }

  /** Shows what is wrong, and a button that may help; an empty text removes both. */
  complain(what: string, help?: HTMLElement): void {
    this.#complaint.replaceChildren(...(what === '' ? [] : [el('span', {}, what), ...(help ? [help] : [])]));
  }

  #clear(): void {
    this.#filling?.element.remove();
    this.#filling = undefined;
    this.suggestions.hide();
    this.complain('');
    this.#text.value = '';
    this.#text.hidden = false;
    this.#fit();
  }

  /** The command that a text after `/` begins with, and the text after its name. */
  #begun(typed: string): { readonly command: CommandView; readonly rest: string } | undefined {
    const text = typed.replace(/\s/g, ' ');
    const begins = (name: string): boolean => text.toLowerCase() === name || text.toLowerCase().startsWith(`${name} `);
    for (const command of this.#offered.commands) {
      const name = [command.shown, command.name].find(begins);
      if (name !== undefined) return { command, rest: typed.slice(name.length).trim() };
    }
    return undefined;
  }

  #say(): void {
    const content = this.#text.value.trim();
    if (content === '') return;
    if (content.startsWith('/')) {
      const begun = this.#begun(content.slice(1));
      const [typed = ''] = content.split(/\s/);
      if (begun) this.begin(begun.command, begun.rest);
      else this.complain(`There is no command “${typed}” here.`);
      return;
    }
    const title = this.#title.value.trim();
    if (!this.#title.hidden && title === '') {
      this.complain('A post needs a title.');
      this.#title.focus();
      return;
    }
    this.#clear();
    if (this.#title.hidden) this.#sender.say(content, this.#reply.end());
    else this.#sender.post(title, content);
    this.#title.value = '';
  }

  #typed(): void {
    this.#fit();
    this.complain('');
    const text = this.#text.value;
    if (!text.startsWith('/')) {
      this.#suggestPeople();
      return;
    }
    const typed = text.slice(1).toLowerCase();
    const begun = this.#begun(text.slice(1));
    if (begun && begun.command.shown !== typed && begun.command.name !== typed) {
      this.begin(begun.command, begun.rest);
      return;
    }
    const items = this.#offered.commands
      .filter((command) => command.shown.startsWith(typed) || command.name.startsWith(typed))
      .map((command) => ({
        label: `/${command.shown}`,
        about: command.description,
        pick: () => this.begin(command),
      }));
    if (items.length === 0 && /\s/.test(typed)) this.suggestions.hide();
    else this.suggestions.show(this.#text, items.length === 0 ? 'No such command' : 'Commands', items, 0);
  }

  /** Offers the people whose names begin with what is typed after an at sign. */
  #suggestPeople(): void {
    const { value, selectionStart } = this.#text;
    const [, typed] = /(?:^|\s)@([\w-]*)$/.exec(value.slice(0, selectionStart)) ?? [];
    const items = (typed === undefined ? [] : this.#people)
      .filter(({ name }) => name.toLowerCase().startsWith((typed ?? '').toLowerCase()))
      .map(({ name, isBot }) => ({
        label: `@${name}`,
        ...(isBot && { about: 'reads messages that mention it' }),
        pick: () => {
          this.#text.setRangeText(`${name} `, selectionStart - (typed ?? '').length, selectionStart, 'end');
          this.suggestions.hide();
        },
      }));
    if (items.length === 0) this.suggestions.hide();
    else this.suggestions.show(this.#text, 'People', items, 0);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.suggestions.take(event)) return;
    if (event.key === 'Escape') this.#reply.end();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#say();
  }

  #fit(): void {
    const { style } = this.#text;
    style.height = 'auto';
    style.height = `${Math.min(TALLEST, this.#text.scrollHeight)}px`;
    set(this.#text, { 'data-full': this.#text.scrollHeight > TALLEST });
  }
}
