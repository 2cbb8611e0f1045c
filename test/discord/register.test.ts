import { describe, expect, it } from 'vitest';
import { conversation, conversationWithStories } from '../../commands/index.ts';
import { declareAll } from '../../src/discord/declare.ts';
import { isRegistered } from '../../src/discord/register.ts';

describe('declaration', () => {
  const everywhere = declareAll(conversation, false);

  it('GIVEN every text THEN it is there in each language, English named for each English', () => {
    const texts = JSON.stringify(everywhere);
    expect(texts.match(/"zh-CN"/g)?.length).toBe(texts.match(/"en-US"/g)?.length);
    expect(texts.match(/"en-GB"/g)?.length).toBe(texts.match(/"en-US"/g)?.length);
    for (const command of everywhere) expect(command.name_localizations?.['en-US']).toBe(command.name);
    expect(everywhere.find(({ name }) => name === 'ask')?.name_localizations?.['zh-CN']).toBe('提问');
  });

  it('GIVEN options THEN one with choices takes no more than a choice can hold, another what it says', () => {
    const lengths = everywhere.flatMap((command) =>
      ('options' in command ? (command.options ?? []) : []).map((option) => [
        `${command.name} ${option.name}`,
        'max_length' in option ? option.max_length : undefined,
      ]),
    );
    expect(Object.fromEntries(lengths)).toEqual({
      'ask question': 300,
      'ask story': 100,
      'ask private': undefined,
      'takeaways story': 100,
      'takeaways about': 100,
      'takeaways private': undefined,
      'who name': 100,
      'who story': 100,
      'who private': undefined,
    });
  });

  it('GIVEN a server THEN neither contexts nor integration types, which exist only everywhere', () => {
    expect(JSON.stringify(declareAll(conversation, true))).not.toMatch(/contexts|integration_types/);
    for (const command of everywhere) expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it('GIVEN commands of a group THEN it is for those who manage a server that has the bot', () => {
    const [story] = declareAll(conversationWithStories, false).filter(({ name }) => name === 'story');
    expect(story).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
      options: [
        {
          type: 1,
          name: 'add',
          options: [{ type: 11, name: 'file', file_types: ['.txt', '.md', '.html', '.pdf'] }, {}],
        },
        { type: 1, name: 'list', options: [] },
        { type: 1, name: 'remove', options: [{ name: 'story', required: true, autocomplete: true }] },
        { type: 1, name: 'default', options: [{ name: 'story' }, { type: 7, name: 'channel' }] },
      ],
    });
    expect(everywhere.some(({ name }) => name === 'story')).toBe(false);
    expect(JSON.stringify(declareAll(conversationWithStories, true))).not.toMatch(/contexts|integration_types/);
  });
});

describe('registration', () => {
  const wanted = declareAll(conversationWithStories, false);
  const registered = wanted.map((command, i) => ({
    ...command,
    id: String(i),
    version: '1',
    default_member_permissions: command.default_member_permissions ?? null,
    description: 'description' in command ? command.description : '',
    ...('options' in command && {
      options: command.options?.map(({ required, ...option }) => (required ? { ...option, required } : option)),
    }),
  }));

  it('GIVEN the same as Discord stores it THEN nothing to do, in whatever order', () => {
    expect(isRegistered(wanted, [...registered].reverse())).toBe(true);
  });

  it('GIVEN types of files THEN they are compared where Discord sends any back', () => {
    const withTypes = (types: readonly string[] | undefined) =>
      JSON.parse(JSON.stringify(registered), (key, value: unknown) =>
        key === 'file_types' ? types : value,
      ) as object[];
    expect(isRegistered(wanted, withTypes(undefined))).toBe(true);
    expect(isRegistered(wanted, withTypes(['.txt']))).toBe(false);
  });

  it.each([
    ['a description', (command: object) => ({ ...command, description: 'other' })],
    ['a localization', (command: object) => ({ ...command, name_localizations: { 'zh-CN': 'x' } })],
    ['an option gone', (command: object) => ({ ...command, options: [{ type: 3, name: 'x' }] })],
    ['a context', (command: object) => ({ ...command, contexts: [0] })],
  ])('GIVEN %s that differs THEN something to do', (_what, change) => {
    expect(
      isRegistered(
        wanted,
        registered.map((command, i) => (i === 0 ? change(command) : command)),
      ),
    ).toBe(false);
    expect(isRegistered(wanted, registered.slice(1))).toBe(false);
  });
});
