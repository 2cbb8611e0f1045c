import { describe, expect, it } from 'vitest';
import type { ModalReply, PressContext, Reply } from '../../commands/command.ts';
import { conversation } from '../../commands/index.ts';
import type { Actions } from '../../src/cards/action.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { context as shared } from '../cards/invented.ts';
import { outline } from '../cards/outline.ts';

const MILL = `The mill of Orrin

The mill of Orrin was bought by Tessa Varn in March. Tessa Varn, a baker from Lowick, paid 90,000 crowns for it.

She wants to grind rye there again because the bakers of the valley pay too much for flour.`;
const TRAM = `The tram of Sedge

The tram of Sedge stands still since Monday. A cable had snapped under the bridge.`;

const corpus = buildCorpus(makeLibrary([documentFromText('mill.txt', MILL), documentFromText('tram.txt', TRAM)]));
const context: PressContext = { ...shared, corpus, isOneDocument: false };
const mill = corpus.library.stories.find(({ id }) => id === 'mill');
const cardOf = (reply: Reply | ModalReply | undefined): string[] =>
  reply && 'card' in reply ? outline(reply.card) : [];

/** What comes of words that are typed into the form of a card. */
const follow = async (question: string, on: Partial<PressContext>, action: Omit<Actions['follow'], 'kind'> = {}) =>
  await conversation.press({ kind: 'follow', ...action }, { ...context, ...on, fields: { question } });

describe('Ask more', () => {
  it('GIVEN a press THEN a form that names what the card is about', async () => {
    const reply = await conversation.press({ kind: 'follow' }, { ...context, asked: 'Who bought the mill of Orrin?' });
    expect(reply).toMatchObject({
      outcome: 'opened',
      modal: { title: 'Ask more', fields: [{ name: 'question', maxLength: 300 }], action: { kind: 'follow' } },
    });
    const [field] = reply && 'modal' in reply ? reply.modal.fields : [];
    expect(field?.placeholder).toMatch(/^Ask about \S/);
  });

  it('GIVEN words that lean on the card THEN what they take over is shown, and the story of the answer is asked', async () => {
    const reply = await follow('how much did she pay?', { asked: 'Who bought the mill of Orrin?' });
    expect(reply).toMatchObject({ isApart: true, private: false });
    const lines = cardOf(reply);
    expect(lines).toContain('- Asked: how much did she pay?');
    expect(lines).toContain('- About *Tessa Varn*, from the last question and its answer');
    expect(lines.join('\n')).toContain('Tessa Varn, a baker from Lowick, paid 90,000 crowns for it.');
    expect(lines).toContain(`(Ask more → follow story=${mill?.fingerprint} implied=true)`);
    expect(lines).toContain('(Ask these words alone → alone)');
  });

  it('GIVEN a further turn THEN it is read in the light of the one before, with what that took over', async () => {
    const carried = { kind: 'subject', words: 'Tessa Varn' } as const;
    const on = { asked: 'how much did she pay?', carried };
    const lines = cardOf(await follow('why?', on, { story: mill?.fingerprint ?? '', implied: true }));
    expect(lines).toContain('- Together with *how much did Tessa Varn pay?*, the last question');
  });

  it('GIVEN a question of its own THEN nothing is taken over, and all stories are asked where none was named', async () => {
    const on = { asked: 'How much did Tessa Varn pay?' };
    const lines = cardOf(
      await follow('Since when does the tram of Sedge stand still?', on, {
        story: mill?.fingerprint ?? '',
        implied: true,
      }),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^> The tram of Sedge stands still since Monday\./));
    expect(lines.join('\n')).not.toMatch(/last question|alone/);
    expect(lines).toContain('(Ask more → follow)');
  });

  it('GIVEN a story that was named THEN it stays', async () => {
    const on = { asked: 'Who bought the mill of Orrin?' };
    const lines = cardOf(
      await follow('Since when does the tram of Sedge stand still?', on, { story: mill?.fingerprint ?? '' }),
    );
    expect(lines.join('\n')).not.toContain('Monday');
    expect(lines).toContain(`(Ask more → follow story=${mill?.fingerprint})`);
  });

  it('GIVEN words that took something over, asked alone THEN they are asked as they are', async () => {
    const carried = { kind: 'subject', words: 'Tessa Varn' } as const;
    const reply = await conversation.press({ kind: 'alone' }, { ...context, asked: 'why?', carried });
    expect(cardOf(reply)).toContain('- Asked: why?');
    expect(cardOf(reply).join('\n')).not.toContain('Varn*, from');
  });

  it('GIVEN a card without its question, or of a story that is gone THEN nothing', async () => {
    expect(await conversation.press({ kind: 'follow' }, context)).toBeUndefined();
    expect(await follow('why?', { asked: 'x' }, { story: 'zzzzzzzz' })).toBeUndefined();
    expect(await conversation.press({ kind: 'alone', story: 'zzzzzzzz' }, { ...context, asked: 'x' })).toBeUndefined();
  });
});
