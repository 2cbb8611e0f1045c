import type { Entry, MessageView, PersonView, RefusalView } from '../view.ts';
import { messageTools } from './apps.ts';
import { el, icon } from './dom.ts';
import type { MessageActions } from './message-actions.ts';
import { drawParts } from './parts.ts';
import { clock } from './time.ts';

/** Draws a message or a refusal. */
export function drawEntry(entry: Entry, actions: MessageActions): HTMLElement {
  return entry.kind === 'message' ? drawMessage(entry, actions) : drawRefusal(entry, actions);
}

function drawMessage(message: MessageView, actions: MessageActions): HTMLElement {
  const { id, author, at, isEdited, isPrivate, isLoading, parts } = message;
  const article = el('article', {
    class: isPrivate ? 'message private' : 'message',
    tabindex: -1,
    'data-id': id,
    'data-author': author.id,
    'data-at': at,
    'aria-label': `${author.name}, ${clock(at).textContent ?? ''}`,
  });
  const context = contextLine(message, actions);
  if (context) article.append(context);
  article.append(
    avatar(author),
    el('header', {}, ...nameOf(author), ' ', clock(at)),
    el(
      'div',
      { class: 'body' },
      ...(isLoading ? [thinking(author.name)] : drawParts(parts, actions.components(message))),
      isEdited && el('span', { class: 'edited' }, '(edited)'),
    ),
  );
  if (isPrivate && !isLoading) article.append(privateLine(id, actions));
  if (!isLoading) article.append(messageTools(message, actions));
  return article;
}

/** A person's picture: their initial. */
function avatar({ name, isBot }: Pick<PersonView, 'name' | 'isBot'>): HTMLElement {
  const attributes = { class: 'avatar', 'aria-hidden': 'true', 'data-person': isBot ? 'bot' : name.toLowerCase() };
  return el('span', attributes, name.slice(0, 1).toUpperCase());
}

function nameOf({ name, isBot }: PersonView): HTMLElement[] {
  return [el('strong', { class: 'name' }, name), ...(isBot ? [el('span', { class: 'tag' }, 'APP')] : [])];
}

/** The line above a message: the command that was used, or the message that it replies to. */
function contextLine({ used, repliesTo }: MessageView, actions: MessageActions): HTMLElement | undefined {
  if (used) {
    const { by, command } = used;
    return el(
      'div',
      { class: 'context' },
      avatar(by),
      el('b', {}, by.name),
      ' used ',
      el('span', { class: 'mention' }, command),
    );
  }
  if (!repliesTo) return undefined;
  const { by, author, id, text } = repliesTo;
  const target = author
    ? el(
        'button',
        { type: 'button', class: 'quoted', title: 'Show that message' },
        el('b', {}, author.name),
        ` ${text}`,
      )
    : el('span', { class: 'quoted' }, text);
  if (author) target.addEventListener('click', () => actions.show(id));
  const who = by ? [avatar(by), el('b', {}, by.name), ' on '] : [];
  return el('div', { class: 'context' }, icon('reply'), ...who, target);
}

function privateLine(id: string, actions: MessageActions): HTMLElement {
  return el('footer', {}, icon('eye'), 'Only you can see this · ', dismissButton(id, actions, 'Dismiss message'));
}

function dismissButton(id: string, actions: MessageActions, label: string): HTMLElement {
  const button = el('button', { type: 'button', class: 'plain' }, label);
  button.addEventListener('click', () => actions.dismiss(id));
  return button;
}

/** Shown while the bot prepares its answer. */
function thinking(name: string): HTMLElement {
  const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
  return el('div', { class: 'thinking' }, dots, `${name} is thinking…`);
}

function drawRefusal(
  { id, at, route, status, code, message, fields }: RefusalView,
  actions: MessageActions,
): HTMLElement {
  const lines = fields.map((field) =>
    el('li', {}, el('code', {}, field.path || '(whole body)'), ` ${field.message} `, el('small', {}, field.code)),
  );
  return el(
    'article',
    { class: 'refusal', tabindex: -1, 'data-id': id, 'data-at': at, 'aria-label': 'Discord refused a request' },
    el('strong', {}, `Discord would refuse this: ${status} ${message}${code === 0 ? '' : ` (${code})`}`),
    lines.length > 0 && el('ul', {}, ...lines),
    el('small', { class: 'route' }, route),
    dismissButton(id, actions, 'Dismiss'),
  );
}
