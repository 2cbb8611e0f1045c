import type { ComponentView } from '../view.ts';
import { el, icon } from './dom.ts';
import { drawInlines, drawUnknown } from './inline.ts';
import type { ComponentActions } from './message-actions.ts';
import { drawSelect } from './select.ts';

/** Draws the components of a message. */
export function drawParts(parts: readonly ComponentView[], actions: ComponentActions): HTMLElement[] {
  return parts.map((part) => drawPart(part, actions));
}

function drawPart(part: ComponentView, actions: ComponentActions): HTMLElement {
  switch (part.kind) {
    case 'text':
      return el('div', { class: 'text', dir: 'auto' }, ...drawInlines(part.inner));
    case 'container': {
      const box = el('div', { class: 'container' }, ...drawParts(part.parts, actions));
      if (part.accent !== undefined) box.style.setProperty('--accent', part.accent);
      return box;
    }
    case 'section':
      return el(
        'div',
        { class: 'section' },
        el('div', { class: 'texts' }, ...drawParts(part.parts, actions)),
        drawPart(part.accessory, actions),
      );
    case 'separator':
      return part.hasLine
        ? el('hr', { class: part.isLarge ? 'large' : false })
        : el('div', { class: part.isLarge ? 'gap large' : 'gap' });
    case 'row':
      return el('div', { class: 'row' }, ...drawParts(part.parts, actions));
    case 'button':
      return drawButton(part, actions);
    case 'link':
      return drawLink(part);
    case 'select':
      return drawSelect(part, actions);
    case 'unknown':
      return drawUnknown(part.what);
  }
}

function drawButton(part: Extract<ComponentView, { kind: 'button' }>, actions: ComponentActions): HTMLElement {
  const { style, label, customId, isDisabled } = part;
  const attributes = { type: 'button', class: `button ${style}`, disabled: isDisabled, 'data-custom-id': customId };
  const button = el('button', attributes, el('span', {}, label));
  button.addEventListener('click', async () => {
    if (button.hasAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    await actions.press(customId);
    button.removeAttribute('aria-busy');
  });
  return button;
}

function drawLink({ label, url, isDisabled }: Extract<ComponentView, { kind: 'link' }>): HTMLElement {
  if (isDisabled) return el('button', { type: 'button', class: 'button secondary', disabled: true }, label);
  const attributes = { class: 'button secondary', href: url, rel: 'noopener noreferrer', target: '_blank' };
  return el('a', attributes, label, icon('open'));
}
