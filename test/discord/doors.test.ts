import {
  CreateMessageInteractionCallbackRequestSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { conversation } from '../../commands/index.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { encodeAction, menuId } from '../../src/discord/custom-id.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { unescapeText } from '../../src/discord/markdown.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import { visible } from '../../src/library/visible.ts';
import { walk } from '../../src/local-discord/components.ts';
import { rawList } from '../../src/local-discord/protocol.ts';
import { packageFile } from '../../src/package.ts';
import { documentText } from '../documents.ts';
import { action } from './actions.ts';
import { markupOf } from './discord-markdown.ts';
import { pressable, READER, type Recorded, raw, record } from './recorder.ts';

/** Runs of each property: 10,000 by `npm run fuzz`. */
const RUNS = process.env['MODE'] === 'fuzz' ? 10_000 : 1_000;
const LIMIT_MS = 300 * RUNS;

/** The shipped story, and one whose every word is a trap. */
let corpora: Corpus[];
beforeAll(async () => {
  const { documents } = await loadLibrary(packageFile('data'));
  const traps = fc.sample(documentText, { numRuns: 40, seed: 7 }).flatMap((text, i): Document[] => {
    try {
      return [
        documentFromText(`${i % 3 === 0 ? 'folder/' : ''}${i}.txt`, text, { url: 'https://example.org/a_(b)_*c*' }),
      ];
    } catch {
      return [];
    }
  });
  corpora = [buildCorpus(makeLibrary(documents)), buildCorpus(makeLibrary([...documents, ...traps]))];
});

const word = fc.constantFrom(
  ...[
    'Anthropic',
    'the Pentagon',
    'Amodei',
    'JWCC',
    '$9 billion',
    'who is',
    'what',
    'how many',
    'not',
    'Mr. Smith',
    'contract',
  ],
  ...[
    '**',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '1. ',
    '\\',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    ' ',
  ],
  ...['<@1>', '<@&1>', '<#1>', '@everyone', '@here', '<t:1:R>', '<a:x:1>', ':smile:', '</ask:1>', '<id:home>'],
  ...[
    '[a](http://x.y)',
    'https://x.y/a_b',
    '<https://x.y>',
    '](',
    '[',
    ')',
    '\u202e',
    '\u200b',
    '\u0000',
    '\ud800',
    '😀',
    '五角大楼',
    'ペ',
  ],
);
/** Any Unicode, and what is most likely to be taken for markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
);
const which = fc.nat(1).map((i) => () => corpora[i] as Corpus);
const locale = fc.constantFrom('en-US', 'zh-CN', 'de');
const short = anyText.map((text) => text.slice(0, 100));

const OWN = new Set(['quote', 'heading', 'subtext', 'strong', 'em', 'link']);
const squashed = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

/** Holds a payload against every promise: limits, nobody pinged, no markup but the bot's own, quotations word for word. */
function hold({ components, allowed_mentions }: Payload, { library }: Corpus): void {
  const all = [...walk(components)].map(({ component }) => component);
  const texts = all.flatMap(({ content }) => (content === undefined ? [] : [String(content)]));
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  expect(texts.join('').length).toBeLessThanOrEqual(LIMITS.text);
  expect(allowed_mentions).toEqual({ parse: [] });
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { options } of all) {
    const values = rawList<'value'>(options).map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
  }
  const sources = library.documents.map(({ text }) => squashed(text));
  for (const text of texts) {
    for (const { kind, text: markup } of markupOf(text)) {
      expect(OWN.has(kind), `${kind}: ${markup}`).toBe(true);
      if (kind === 'link') expect(markup).toContain('](<https://example.org/');
    }
    for (const line of text.split('\n')) {
      if (!line.startsWith('> ')) continue;
      const quoted = line.slice(2).replace(/(?: \[…\])?(?: \[\d+\])?$/, '');
      const said = squashed(unescapeText(quoted.replace(/(?<!\\)((?:\\\\)*)\*\*/g, '$1')));
      expect(
        sources.some((source) => source.includes(said)),
        said,
      ).toBe(true);
    }
  }
}

/** One answer, in time, that Discord takes, and no error in the log. */
function holdAll({ sent, choices, modals, log }: Recorded, corpus: Corpus): void {
  expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  expect(sent.length + choices.length + modals.length).toBeGreaterThanOrEqual(1);
  for (const data of modals)
    expect(ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data }).error?.issues).toBeUndefined();
  for (const { how, payload } of sent) {
    hold(payload, corpus);
    const [schema, type] =
      how === 'update'
        ? [UpdateMessageInteractionCallbackRequestSchema, 7]
        : [CreateMessageInteractionCallbackRequestSchema, 4];
    expect(schema.safeParse({ type, data: payload }).error?.issues).toBeUndefined();
  }
  for (const list of choices)
    expect(
      InteractionApplicationCommandAutocompleteCallbackStringDataSchema.safeParse({ choices: list }).error?.issues,
    ).toBeUndefined();
}

const slash = (name: string, options: Record<string, string | boolean>, language: string) =>
  raw(
    2,
    {
      type: 1,
      id: '1',
      name,
      options: Object.entries(options).map(([option, value]) => ({
        type: typeof value === 'boolean' ? 5 : 3,
        name: option,
        value,
      })),
    },
    { locale: language },
  );

async function through(interaction: ReturnType<typeof raw>, corpus: Corpus): Promise<void> {
  holdAll(await record(interaction, { conversation, corpus }), corpus);
}

describe('doors', () => {
  it('GIVEN any question THEN one answer that keeps every promise', { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, which, locale, fc.boolean(), async (question, of, language, isPrivate) => {
        await through(slash('ask', { question, private: isPrivate }, language), of());
      }),
      { numRuns: RUNS },
    );
  });

  it('GIVEN any name, topic or story THEN one answer that keeps every promise', { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        short,
        which,
        locale,
        fc.constantFrom(
          ['who', 'name'],
          ['who', 'story'],
          ['takeaways', 'about'],
          ['takeaways', 'story'],
          ['ask', 'story'],
        ),
        async (typed, of, language, [name = '', option = '']) => {
          const given = { question: 'Who is the CEO?', name: 'Amodei', [option]: typed };
          await through(slash(name, given, language), of());
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('GIVEN any typing THEN choices that Discord takes', { timeout: LIMIT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        which,
        fc.constantFrom('ask', 'who', 'takeaways', 'stories', 'gone'),
        fc.constantFrom('name', 'story', 'about', 'question', '__proto__'),
        async (typed, of, name, option) => {
          const options = [{ type: 3, name: option, value: typed, focused: true }];
          await through(raw(4, { type: 1, id: '1', name, options }), of());
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('GIVEN any message to check THEN one private answer that keeps every promise', { timeout: LIMIT_MS }, async () => {
    const long = fc.array(anyText, { maxLength: 12 }).map((texts) => texts.join('. ').slice(0, 4_000));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, long), which, locale, async (content, of, language) => {
        const data = {
          type: 3,
          id: '1',
          name: 'Check against the story',
          target_id: '5',
          resolved: { messages: { 5: { id: '5', content } } },
        };
        const corpus = of();
        const recorded = await record(raw(2, data, { locale: language }), { conversation, corpus });
        holdAll(recorded, corpus);
        expect(recorded.sent.map(({ payload }) => payload.flags)).toEqual([32_832]);
      }),
      { numRuns: RUNS },
    );
  });

  it('GIVEN any custom_id, choice and message THEN one answer that keeps every promise', {
    timeout: LIMIT_MS,
  }, async () => {
    const real = which.chain((of) =>
      action.map((each) => {
        const { library, names } = of();
        const [document] = library.documents;
        const fingerprints = [document?.fingerprint, library.stories[0]?.fingerprint, names.names[0]?.fingerprint];
        // As a reader's own cards have them: what is there, at any place of it.
        return encodeAction(each).replace(
          /(?<=:)[0-9a-z]{8}(?=:|$)/g,
          () => fingerprints[each.kind === 'name' ? 2 : each.kind === 'context' ? 0 : 1] ?? '',
        );
      }),
    );
    const id = fc.oneof(short, action.map(encodeAction), real, fc.constant(menuId(0)));
    await fc.assert(
      fc.asyncProperty(
        id,
        fc.array(id, { maxLength: 2 }),
        anyText,
        which,
        locale,
        fc.boolean(),
        fc.boolean(),
        async (customId, values, asked, of, language, isOwn, isPrivate) => {
          const message = {
            id: '5',
            flags: isPrivate ? 32_832 : 32_768,
            components: [
              { type: 17, components: [{ type: 10, content: `-# Asked: ${asked.replace(/\n/g, ' ')}` }] },
              pressable(customId, values),
            ],
            interaction_metadata: { user: { id: isOwn ? READER : '7' } },
          };
          const data = { component_type: 2, custom_id: customId, values };
          const corpus = of();
          const recorded = await record(raw(3, data, { message, locale: language }), { conversation, corpus });
          // What is shared is what was on the message: here, what the reader wrote there.
          if (recorded.log.at(-1)?.['outcome'] !== 'shared') holdAll(recorded, corpus);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
