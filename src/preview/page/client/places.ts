import type { PlaceView } from '../view.ts';
import { byId, el } from './dom.ts';

const MARKS = { text: '#', forum: '≡', thread: '↳', post: '↳', direct: '@' } as const;

/** The places that the reader can go to: in the side bar or, where that has no room, in a menu above the channel. */
export class Places {
  readonly #go: (id: string) => void;
  readonly #nav = byId('places', HTMLElement);
  readonly #menu = byId('go', HTMLSelectElement);
  readonly #posts = byId('posts', HTMLElement);

  /** @param go Is called with the id of the place that is chosen. */
  constructor(go: (id: string) => void) {
    this.#go = go;
    this.#menu.addEventListener('change', () => go(this.#menu.value));
  }

  /** Shows these places, and that the reader is in one of them. */
  show(places: readonly PlaceView[], here: PlaceView): void {
    const groups = [...new Set(places.map(({ group }) => group))];
    const inGroup = (name: string) => places.filter(({ group }) => group === name);
    this.#nav.replaceChildren(
      ...groups.map((group) =>
        el('div', { class: 'place' }, el('small', {}, group), ...inGroup(group).map((one) => this.#room(one, here))),
      ),
    );
    this.#menu.replaceChildren(
      ...groups.map((group) =>
        el(
          'optgroup',
          { label: group },
          ...inGroup(group).map((one) => {
            // The menu shows no group where it is closed.
            const isOnly = places.every(({ id, name }) => id === one.id || name !== one.name);
            return el('option', { value: one.id }, `${MARKS[one.kind]} ${one.name}${isOnly ? '' : ` · ${group}`}`);
          }),
        ),
      ),
    );
    this.#menu.value = here.id;
    byId('here', HTMLElement).replaceChildren(el('i', { 'aria-hidden': 'true' }, MARKS[here.kind]), here.name);
    byId('welcome', HTMLElement).hidden = here.kind !== 'text' && here.kind !== 'direct';
    this.#showPosts(places, here);
  }

  #room(place: PlaceView, here: PlaceView): HTMLElement {
    const { id, name, kind } = place;
    const button = el(
      'button',
      { type: 'button', class: `room ${kind}`, 'aria-current': id === here.id && 'page' },
      el('i', { 'aria-hidden': 'true' }, MARKS[kind]),
      el('span', { class: 'place-name' }, name),
    );
    button.addEventListener('click', () => this.#go(id));
    return button;
  }

  #showPosts(places: readonly PlaceView[], here: PlaceView): void {
    this.#posts.hidden = here.kind !== 'forum';
    const posts = here.kind === 'forum' ? places.filter(({ parent }) => parent === here.id) : [];
    const items = posts.map((post) => {
      const button = el('button', { type: 'button', class: 'opens' }, post.name);
      button.addEventListener('click', () => this.#go(post.id));
      return el('li', {}, button);
    });
    const none = el('li', {}, 'There are none yet. Start one below: its title is the question.');
    this.#posts.querySelector('ul')?.replaceChildren(...(items.length > 0 ? items : [none]));
  }
}
