import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/preview/page/parts.ts';
import type { ComponentView } from '../../../src/preview/page/view.ts';

const parts = (...components: object[]): readonly ComponentView[] =>
  partsOf(components, (markdown) => [{ kind: 'text', text: markdown }]);
const text = { type: 10, content: 'a' };
const drawnText: ComponentView = { kind: 'text', inner: [{ kind: 'text', text: 'a' }] };

describe('components', () => {
  it('GIVEN what the bot sends THEN all of it is drawn', () => {
    const button = { type: 2, style: 2, label: 'Go', custom_id: 'x' };
    const drawnButton: ComponentView = {
      kind: 'button',
      style: 'secondary',
      label: 'Go',
      customId: 'x',
      isDisabled: false,
    };
    const select = { type: 3, custom_id: 'm', options: [{ label: 'One', value: '1' }], min_values: 1, max_values: 1 };
    const section = { type: 9, components: [text], accessory: button };
    const inner = [text, { type: 14, divider: true, spacing: 1 }, section, { type: 1, components: [select] }];
    expect(parts({ type: 17, id: 1, accent_color: 0x00ff07, spoiler: false, components: inner })).toEqual([
      {
        kind: 'container',
        accent: '#00ff07',
        parts: [
          drawnText,
          { kind: 'separator', hasLine: true, isLarge: false },
          { kind: 'section', parts: [drawnText], accessory: drawnButton },
          {
            kind: 'row',
            parts: [
              {
                kind: 'select',
                customId: 'm',
                placeholder: 'Make a selection',
                options: [{ label: 'One', value: '1', isChosen: false }],
                min: 1,
                max: 1,
                isDisabled: false,
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [{ type: 12, items: [] }, 'a component of type 12 (MediaGallery)'],
    [{ type: 5, custom_id: 'u' }, 'a component of type 5 (UserSelect)'],
    [{ type: 99 }, 'a component of type 99'],
    [{ type: 2, style: 6, sku_id: '1' }, 'a button of style 6'],
    [{ type: 2, style: 5, label: 'x', url: 'discord://open' }, 'a link to discord://open'],
  ])('GIVEN %j, which is not drawn THEN that is said', (component, what) => {
    expect(parts(component)[0]).toEqual({ kind: 'unknown', what });
  });

  it('GIVEN a field that is not drawn THEN what is drawn, and that there is more', () => {
    expect(parts({ type: 17, components: [text], spoiler: true })).toEqual([
      { kind: 'container', parts: [drawnText] },
      { kind: 'unknown', what: '“spoiler” of a component of type 17 (Container)' },
    ]);
    expect(parts({ type: 9, components: [text], accessory: { type: 11, media: {} } })).toMatchObject([
      { kind: 'section', accessory: { kind: 'unknown', what: 'a component of type 11 (Thumbnail)' } },
    ]);
  });

  it('GIVEN styles, links and emoji THEN these', () => {
    const labels = [1, 2, 3, 4].map((style) => ({ type: 2, style, label: 'x', custom_id: `${style}`, disabled: true }));
    expect(parts(...labels).map((part) => 'style' in part && part.style)).toEqual([
      'primary',
      'secondary',
      'success',
      'danger',
    ]);
    expect(parts({ type: 2, style: 5, label: 'x', url: 'https://a.b', emoji: { name: '🔗' } })).toEqual([
      { kind: 'link', url: 'https://a.b', label: '🔗 x', isDisabled: false },
    ]);
  });
});
