import fc from 'fast-check';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { encodeAction, menuId } from '../../src/discord/custom-id.ts';
import { raw } from './recorder.ts';

/** An interaction, or what should have been one. */
export interface Frame {
  readonly what: string;
  readonly raw: unknown;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const option = (name: string, value: string | boolean, focused?: true) => ({
  type: typeof value === 'boolean' ? 5 : 3,
  name,
  value,
  ...(focused && { focused }),
});
const slash = (name: string, ...options: object[]) => raw(2, { type: 1, id: '1', name, options });
const typing = (name: string, ...options: object[]) => raw(4, { type: 1, id: '1', name, options });

/** Interactions as Discord sends them, at least one of each kind that this bot knows and some that it does not. */
export function wellFormed({ library, names }: Corpus): readonly Frame[] {
  const [document] = library.documents;
  const [story] = library.stories;
  const [name] = names.names;
  if (!document || !story || !name) throw new Error('The corpus has no stories or no names');
  const documents = [document.fingerprint];
  const buttons = [
    { kind: 'answer', page: 0, documents },
    { kind: 'name', name: name.fingerprint },
    { kind: 'takeaways', story: story.fingerprint, about: 'asked' },
    { kind: 'share', documents },
  ] as const;
  const message = (flags: number, id: string) => ({
    id: '1300000000000000007',
    flags,
    content: '',
    embeds: [],
    interaction_metadata: { id: '1300000000000000006', type: 2, user: { id: '1200000000000000000' } },
    components: [
      {
        type: 17,
        id: 1,
        components: [
          { type: 10, id: 2, content: '-# Asked: Who is the chief executive of Quorra Robotics?' },
          { type: 1, id: 3, components: [{ type: 2, id: 4, style: 2, label: 'x', custom_id: id }] },
        ],
      },
    ],
  });
  const press = (id: string, flags: number, more: object = {}) =>
    raw(3, { component_type: 2, custom_id: id, ...more }, { message: message(flags, id) });
  const target = { id: '5', content: 'Quorra Robotics was founded in 1999.', embeds: [], components: [] };
  const frames: readonly (readonly [string, object])[] = [
    [
      '/ask',
      slash('ask', option('question', 'Who is the chief executive of Quorra Robotics?'), option('private', true)),
    ],
    ['/who', slash('who', option('name', 'Solheim'))],
    ['/takeaways', slash('takeaways', option('about', 'Harbor Safety Board'))],
    ['/stories', slash('stories')],
    ['/gone', slash('gone', option('x', 'y'))],
    [
      '/story add',
      raw(2, {
        type: 1,
        id: '1',
        name: 'story',
        options: [{ type: 1, name: 'add', options: [{ type: 11, name: 'file', value: '6' }] }],
        resolved: {
          attachments: { 6: { id: '6', filename: 'a.txt', size: 3, url: 'https://cdn.discordapp.com/a.txt' } },
        },
      }),
    ],
    ['typing a story to remove', typing('story', { type: 1, name: 'remove', options: [option('story', 'x', true)] })],
    ['typing a name', typing('who', option('name', 'solh', true))],
    ['typing a story', typing('ask', option('question', 'why'), option('story', '', true))],
    [
      'a message’s menu',
      raw(2, {
        type: 3,
        id: '1',
        name: 'Check against the story',
        target_id: '5',
        resolved: { messages: { 5: target } },
      }),
    ],
    ['a user’s menu', raw(2, { type: 2, id: '1', name: 'x', target_id: '5', resolved: { users: {} } })],
    ...buttons.flatMap((each): [string, object][] =>
      [32_768, 32_832].map((flags) => [`the button ${each.kind}`, press(encodeAction(each), flags)]),
    ),
    ['a menu', press(menuId(0), 32_768, { component_type: 3, values: [encodeAction(buttons[1])] })],
    ['a foreign button', press('give-me-points', 0)],
    [
      'a modal',
      raw(5, { custom_id: 'x', components: [{ type: 18, component: { type: 4, custom_id: 'z', value: 'y' } }] }),
    ],
    ['PING', raw(1, {})],
    ['a type yet to come', raw(99, { x: 1 })],
  ];
  const member = { user: { id: '1200000000000000000' }, roles: [], permissions: '0' };
  return frames.flatMap(([what, frame]) => [
    { what, raw: { ...frame, context: 1, entitlements: [], authorizing_integration_owners: {} } },
    { what: `${what} in a server`, raw: { ...frame, user: undefined, member, context: 0, guild_id: '3' } },
  ]);
}

type Path = readonly (string | number)[];

/** The path of everything in a value, itself left out. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

/** A copy in which another value is at this path, or missing where that is undefined. */
function altered(value: unknown, path: Path, to: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  const last = path.at(-1) ?? '';
  if (to === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, to);
  return copy;
}

/** What takes the place of another value; undefined leaves it out. */
const WRONG: readonly (Json | undefined)[] = [
  undefined, // Left out.
  null,
  true,
  0,
  -1,
  1e300,
  '',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { 5: null },
  { toString: 1, toJSON: 1, length: 1e9 },
];

/** Every interaction with one field wrong, in every way; or one in so many of them. */
export function* withOneFault(frames: readonly Frame[], step: number): Generator<Frame> {
  let count = 0;
  for (const { what, raw: frame } of frames)
    for (const path of pathsOf(JSON.parse(JSON.stringify(frame))))
      for (const to of WRONG) {
        count += 1;
        if (count % step !== 0) continue;
        const fault = `${path.join('.')} ${to === undefined ? 'missing' : JSON.stringify(to)}`;
        yield { what: `${what}: ${fault}`, raw: altered(frame, path, to) };
      }
}

const LOCALES = ['en-US', 'zh-CN', 'de', 'xx', '__proto__'];

/** Interactions with any number of fields wrong, of any type and locale. */
export function malformed(frames: readonly Frame[]): fc.Arbitrary<Frame> {
  const wrong = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WRONG) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
  const faults = fc.array(fc.tuple(fc.nat(), wrong), { maxLength: 4 });
  const type = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.integer({ min: -1, max: 7 }));
  const frame = fc.constantFrom(...frames);
  return fc
    .tuple(frame, faults, type, fc.constantFrom(...LOCALES))
    .map(([{ what, raw: base }, changes, kind, locale]) => {
      const start = { ...Object(base), locale, ...(kind !== undefined && { type: kind }) } as unknown;
      const changed = changes.reduce<unknown>(
        (value, [at, to]) => {
          const paths = pathsOf(value);
          return paths.length === 0 ? value : altered(value, paths[at % paths.length] ?? [], to);
        },
        JSON.parse(JSON.stringify(start)),
      );
      return { what, raw: changed };
    });
}
