import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { textOf } from './bot.ts';
import { CHANGED, EDITED, libraryBot } from './library-bot.ts';
import { labelsOf, markedOf, quotesOf, viewOf } from './reading.ts';
import { WORTH } from './stories.ts';

const { corpus, bot, run, ask, press } = await libraryBot();

/** The paragraph that answers `WORTH`, and what stands around it. */
const PARAGRAPH = /suspended its contract .*\$48 million.* No one was hurt in the collapse/s;
const VELLMAR = 'vellmar-cranes.txt';
const BEFORE = "the port's inspectors point to a cracked weld";
const AFTER = 'We will not run a single crane';

describe('In context', () => {
  it('GIVEN a card that all see THEN the paragraph apart, for the one who pressed, and the card stays', async () => {
    const { message } = await ask(WORTH);
    const before = viewOf(message);
    const opened = await press(message, 'In context');
    expect([opened.acknowledgement, opened.ephemeral]).toEqual([CallbackKind.reply, true]);
    expect(opened.message?.id).not.toBe(message?.id);
    const text = plain(textOf(opened.message));
    expect(text).toContain(`-# Asked: ${WORTH}`);
    expect(text).toMatch(PARAGRAPH);
    for (const around of [BEFORE, AFTER, 'Fourteen containers']) expect(text).not.toContain(around);
    expect(markedOf(opened.message)).toEqual(quotesOf(message));
    expect(labelsOf(opened.message)).toEqual(['Around it', 'Share']);
    expect(viewOf(bot.discord.message(message?.id ?? ''))).toEqual(before);
  });

  it('GIVEN another reader THEN the same for that one, and what it opens changes in place', async () => {
    const { message } = await ask(WORTH);
    const own = await press(message, 'In context');
    const reader = { user: bot.discord.users.ben };
    const opened = await press(message, 'In context', reader);
    expect([opened.acknowledgement, opened.ephemeral]).toEqual([CallbackKind.reply, true]);
    expect(viewOf(opened.message)).toEqual(viewOf(own.message));
    const around = await press(opened.message, 'Around it', reader);
    expect([around.acknowledgement, around.message?.id]).toEqual([CallbackKind.update, opened.message?.id]);
  });

  it('GIVEN a private card THEN the paragraph in its place, and Back to the card', async () => {
    const { message } = await ask(WORTH, { private: true });
    const opened = await press(message, 'In context');
    expect([opened.acknowledgement, opened.message?.id]).toEqual([CallbackKind.update, message?.id]);
    expect(plain(textOf(opened.message))).toMatch(PARAGRAPH);
    expect(labelsOf(opened.message)).toEqual(['Around it', 'Back', 'Share']);
    const back = await press(opened.message, 'Back');
    expect(viewOf(back.message)).toEqual(viewOf(message));
  });

  it('GIVEN several excerpts THEN a button for each', async () => {
    const { message } = await ask('What happened at the eastern quay?', { private: true });
    const quotes = quotesOf(message);
    expect(quotes.length).toBeGreaterThan(1);
    for (const [i, quote] of quotes.entries()) {
      const opened = await press(message, `In context [${i + 1}]`);
      expect(markedOf(opened.message).join(' ')).toBe(quote);
      await press(opened.message, 'Back');
    }
  });
});

describe('Around it', () => {
  it('GIVEN a paragraph that was opened apart THEN its neighbours in its place, and Back to it alone', async () => {
    const { message } = await ask(WORTH);
    const opened = await press(message, 'In context');
    const around = await press(opened.message, 'Around it');
    expect([around.acknowledgement, around.message?.id]).toEqual([CallbackKind.update, opened.message?.id]);
    const text = plain(textOf(around.message));
    expect(text).toContain(`-# Asked: ${WORTH}`);
    for (const there of [BEFORE, PARAGRAPH, AFTER]) expect(text).toMatch(there);
    expect(markedOf(around.message)).toEqual(markedOf(opened.message));
    expect(labelsOf(around.message)).toEqual(['Back', 'Share']);
    const back = await press(around.message, 'Back');
    expect(viewOf(back.message)).toEqual(viewOf(opened.message));
  });

  it('GIVEN a paragraph in the place of a private card THEN back to it, and to the card', async () => {
    const { message } = await ask(WORTH, { private: true });
    const opened = (await press(message, 'In context')).message;
    const around = (await press(opened, 'Around it')).message;
    const back = (await press(around, 'Back')).message;
    expect(viewOf(back)).toEqual(viewOf(opened));
    expect(viewOf((await press(back, 'Back')).message)).toEqual(viewOf(message));
  });

  it('GIVEN a passage at the edge of its section THEN each section under its heading, a list with all its marks', async () => {
    const { message } = await run('who', { name: 'Nora' });
    const opened = (await press(message, 'In context [1]')).message;
    expect(textOf(opened)).not.toContain('### Key Takeaways');
    const text = plain(textOf((await press(opened, 'Around it')).message));
    expect(text).toMatch(
      /^### Lakeside Ferries tries.*\n> .*attempting to revive.*\n### Key Takeaways\n> • Lakeside Ferries chief executive/su,
    );
    expect(text.match(/^> • /gmu)).toHaveLength(5);
    // The teaser is no neighbour.
    expect(text).not.toContain('trying to save');
  });

  it('GIVEN a paragraph that was shared THEN its neighbours apart, and all go on seeing the paragraph', async () => {
    const { message } = await ask(WORTH);
    const opened = (await press(message, 'In context')).message;
    const { followUps } = await (await press(opened, 'Share')).until(({ followUps }) => followUps.length > 0);
    const [copy] = followUps;
    expect(plain(textOf(copy))).toMatch(PARAGRAPH);
    const before = viewOf(copy);
    const around = await press(copy, 'Around it');
    expect([around.acknowledgement, around.ephemeral]).toEqual([CallbackKind.reply, true]);
    expect(plain(textOf(around.message))).toContain(AFTER);
    expect(textOf((await press(around.message, 'Back')).message)).toBe(textOf(opened));
    expect(viewOf(bot.discord.message(copy?.id ?? ''))).toEqual(before);
  });

  it('GIVEN a restart THEN it works, and back', async () => {
    const { message } = await ask(WORTH);
    const opened = (await press(message, 'In context')).message;
    await bot.restart();
    const around = (await press(opened, 'Around it')).message;
    expect(plain(textOf(around))).toContain(AFTER);
    await bot.restart();
    expect(viewOf((await press(around, 'Back')).message)).toEqual(viewOf(opened));
  });
});

describe('a document that was edited since', () => {
  /** The corpus with a text of Vellmar's story in place of another. */
  const withEdit = (edit: (text: string) => string): Corpus =>
    buildCorpus(
      makeLibrary(
        corpus.library.documents.map((document) =>
          document.id === VELLMAR ? documentFromText(document.id, edit(document.text)) : document,
        ),
      ),
    );

  it('GIVEN the words at another place THEN the paragraph as it is now', async () => {
    const { message } = await ask(WORTH);
    const opened = (await press(message, 'In context')).message;
    await bot.restart(
      withEdit((text) =>
        text
          .replace('\n\n', '\n\nA note was added to this story later.\n\n')
          .replaceAll('No one was hurt', 'None was hurt'),
      ),
    );
    const again = await press(message, 'In context');
    expect(markedOf(again.message)).toEqual(markedOf(opened));
    expect(plain(textOf(again.message))).toContain('None was hurt');
    expect(plain(textOf((await press(opened, 'Around it')).message))).toContain(AFTER);
    await bot.restart(corpus);
  });

  it('GIVEN other words THEN each of its buttons says that they were edited, and the card stays', async () => {
    const { message } = await ask(WORTH);
    const opened = (await press(message, 'In context')).message;
    await bot.restart(withEdit((text) => text.replaceAll('$48 million', '$46 million')));
    for (const [on, label] of [
      [message, 'In context'],
      [opened, 'Around it'],
    ] as const) {
      const before = viewOf(on);
      const told = await press(on, label);
      expect([told.ephemeral, textOf(told.message)]).toEqual([true, EDITED]);
      expect(viewOf(bot.discord.message(on?.id ?? ''))).toEqual(before);
    }
    await bot.restart(corpus);
  });

  it('GIVEN it removed THEN the polite line', async () => {
    const { message } = await ask(WORTH);
    await bot.restart(buildCorpus(makeLibrary(corpus.library.documents.filter(({ id }) => id !== VELLMAR))));
    expect(textOf((await press(message, 'In context')).message)).toBe(CHANGED);
    await bot.restart(corpus);
  });
});
