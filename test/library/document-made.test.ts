import { expect, it } from 'vitest';
import { documentApart, documentMade } from '../../src/library/document-made.ts';

const TEXT = `The mole

By Ann Reed

${'Jorvik Tarn mended the mole on Monday, he said. '.repeat(10)}

Photo: Ann Reed

${Array.from({ length: 1_000 }, (_, i) => `The crane lifted stone ${i} into place.`).join('\n\n')}`;

it.each(['plain', 'markdown'] as const)(
  'GIVEN a long text, %s, THEN another thread makes the same of it',
  async (form) => {
    const making = {
      documentId: 'a',
      taken: { form, text: TEXT },
      facts: { publication: 'The Courier' },
      isUnquotedWanted: true,
    };
    const apart = await documentApart(making);
    expect(apart).toEqual(await documentMade(making));
    expect(apart.document).toMatchObject({ title: 'The mole', author: 'Ann Reed' });
    expect(apart.unquoted).toContain('By Ann Reed');
  },
);

it('GIVEN a long text without a word in it THEN it is refused', async () => {
  const taken = { form: 'plain', text: '- \n'.repeat(10_000) } as const;
  await expect(documentApart({ documentId: 'a', taken, facts: {} })).rejects.toThrow('holds no sentence');
});
