type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Children that are strings become text, never markup; an attribute that is false is left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Sets attributes: true sets an empty one, false and undefined remove it. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
}

/** The element with this id in index.html. @throws Error if there is none of that kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} “${id}”`);
  return element;
}

const ICONS = {
  reply: 'M9 5v4c7 1 10 6 11 11-2.5-3.5-6-5-11-5v4L2 12z',
  apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 13v3h-3v2h3v3h2v-3h3v-2h-3v-3z',
  eye: 'M12 5C6 5 2.5 9.5 1.5 12 2.5 14.5 6 19 12 19s9.5-4.5 10.5-7C21.5 9.5 18 5 12 5zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8z',
  open: 'M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14zM5 5h5v2H6v11h11v-4h2v6H4V5z',
} as const;

/** A decorative picture, hidden from screen readers. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' });
  const path = document.createElementNS(namespace, 'path');
  set(path, { d: ICONS[name] });
  svg.append(path);
  return svg;
}

let count = 0;

/** A new id for an element. */
export function newId(what: string): string {
  count += 1;
  return `${what}-${count}`;
}
