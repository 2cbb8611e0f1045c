import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { nextQuestions } from '../../src/answer/suggestions/next-questions.ts';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { Corpora } from '../../src/servers/corpora.ts';
import { READ_AGAIN } from '../live/live.ts';
import { EAST, opened, pasteInto, titlesIn, WEST } from './opened.ts';

const ZINC =
  'The zinc mine at Grauberg flooded on Friday. Minister Odda Krell said that forty miners got out.\n\nThe owner, Krell Mining, had been warned in May.';
const ORCHARD =
  'The orchard at Lindholm lost its apples to frost. Grower Pia Sandvik said that the harvest is gone.\n\nPrices will rise by a third.';

/** All words that a corpus holds anywhere that a reader could see. */
const wordsOf = (corpus: Corpus): string =>
  JSON.stringify([
    corpus.library.documents.map(({ id, title, text }) => [id, title, text]),
    corpus.index.forward.strings,
    corpus.names.names.map(({ name, aliases }) => [name, aliases]),
    nextQuestions(corpus, undefined, {}, 100),
  ]);

describe('the corpus of a server', () => {
  it('GIVEN servers without stories THEN the common corpus itself', async () => {
    const { servers, live } = await opened();
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    expect(servers.corpora.size).toBe(0);
  });

  it('GIVEN a story that is added THEN it is in use when that resolves, there and nowhere else', async () => {
    const { servers, live } = await opened();
    await pasteInto(servers, EAST, 'Mine floods', ZINC);
    await pasteInto(servers, WEST, 'Frost', ORCHARD);
    const [east, west] = [await servers.corpus(EAST), await servers.corpus(WEST)];
    expect(titlesIn(east)).toEqual(['Bridge closes', 'Harbour opens', 'Mine floods']);
    expect(titlesIn(west)).toEqual(['Bridge closes', 'Harbour opens', 'Frost']);
    expect(answerQuestion('How many miners got out?', east).excerpts[0]?.excerpt.text).toContain('forty miners');
    expect(east.names.names.map(({ name }) => name)).toContain('Odda Krell');
    for (const corpus of [east, west, live.corpus]) await suggestionsOf(corpus).begin({});
    expect(wordsOf(east)).toMatch(/Krell/);
    expect(wordsOf(west)).toMatch(/Sandvik/);
    for (const corpus of [west, live.corpus]) expect(wordsOf(corpus)).not.toMatch(/krell|zinc|grauberg|miner/i);
    for (const corpus of [east, live.corpus]) expect(wordsOf(corpus)).not.toMatch(/sandvik|orchard|lindholm|apple/i);
  });

  it('GIVEN a corpus THEN it says what one says that is made at once of the same documents', async () => {
    const { servers } = await opened();
    await pasteInto(servers, EAST, 'Mine floods', ZINC);
    await pasteInto(servers, EAST, 'Frost', `${ORCHARD} Mayor Lena Brandt and Tomas Vik bought none.`);
    const made = await servers.corpus(EAST);
    const anew = buildCorpus(made.library);
    expect(made.names.names).toEqual(anew.names.names);
    expect(made.index.forward.columns()).toEqual(anew.index.forward.columns());
    for (const question of ['Who is Lena Brandt?', 'What did Tomas Vik say?', 'Why did the mine flood?'])
      expect(answerQuestion(question, made)).toEqual(answerQuestion(question, anew));
  });

  it('GIVEN the same title in two servers and in the folder THEN ids and fingerprints are different', async () => {
    const { servers, live } = await opened();
    await pasteInto(servers, EAST, 'Harbour opens', ZINC);
    await pasteInto(servers, WEST, 'Harbour opens', ZINC);
    const all = [...live.corpus.library.stories, ...(await servers.corpus(EAST)).library.stories.slice(2)];
    all.push(...(await servers.corpus(WEST)).library.stories.slice(2));
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    expect(new Set(all.flatMap(({ documents }) => documents.map(({ fingerprint }) => fingerprint))).size).toBe(4);
  });

  it('GIVEN a story that is removed THEN no word of it is left when that resolves', async () => {
    const { servers, live } = await opened();
    const first = await pasteInto(servers, EAST, 'Mine floods', ZINC);
    const second = await pasteInto(servers, EAST, 'Frost', ORCHARD);
    await suggestionsOf(await servers.corpus(EAST)).begin({});
    expect(await servers.remove(EAST, first)).toMatchObject({ title: 'Mine floods' });
    const left = await servers.corpus(EAST);
    expect(titlesIn(left)).toEqual(['Bridge closes', 'Harbour opens', 'Frost']);
    await suggestionsOf(left).begin({});
    expect(wordsOf(left)).not.toMatch(/krell|zinc|grauberg/i);
    await servers.remove(EAST, second);
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    expect(servers.corpora.size).toBe(0);
  });

  it('GIVEN a story that another process removes THEN no answer has it, and one that it adds comes later', async () => {
    const { servers, state } = await opened();
    const first = await pasteInto(servers, EAST, 'Mine floods', ZINC);
    await pasteInto(servers, EAST, 'Frost', ORCHARD);
    const other = (await opened({ state })).servers;
    const before = await other.corpus(EAST);
    expect(titlesIn(before)).toContain('Mine floods');
    await servers.remove(EAST, first);
    await pasteInto(servers, EAST, 'Tram runs', 'The tram of Ostvik runs again. It was out for a week.');
    expect(titlesIn(await other.corpus(EAST))).toEqual(['Bridge closes', 'Harbour opens', 'Frost', 'Tram runs']);
    await pasteInto(servers, EAST, 'Bus stops', 'The bus of Ostvik has stopped. It is out for a week.');
    expect(titlesIn(await other.corpus(EAST))).not.toContain('Bus stops');
    expect(titlesIn((await other.corpora.refresh(EAST)) ?? before)).toContain('Bus stops');
  });

  it('GIVEN a change of the common stories THEN the corpus before is used until the new one is ready', async () => {
    const { servers, live, next, data } = await opened();
    await pasteInto(servers, EAST, 'Mine floods', ZINC);
    const before = await servers.corpus(EAST);
    const read = next(READ_AGAIN);
    writeFileSync(join(data, 'tram.txt'), 'Tram runs\n\nThe tram of Ostvik runs again. It was out for a week.\n');
    rmSync(join(data, 'bridge.txt'));
    await read;
    expect(titlesIn(live.corpus)).toEqual(['Harbour opens', 'Tram runs']);
    const meanwhile = await servers.corpus(EAST);
    await servers.corpora.refresh(EAST);
    const after = await servers.corpus(EAST);
    expect([before, after]).toContain(meanwhile);
    expect(titlesIn(after)).toEqual(['Harbour opens', 'Tram runs', 'Mine floods']);
    expect(after.names.names).toEqual(buildCorpus(after.library).names.names);
  });

  it('GIVEN a start after another THEN the stories are there again', async () => {
    const { servers, state } = await opened();
    const id = await pasteInto(servers, EAST, 'Mine floods', ZINC);
    const drafted = await servers.draft(EAST, { kind: 'pasted', title: 'Frost', text: ORCHARD });
    const again = await opened({ state });
    expect(titlesIn(await again.servers.corpus(EAST))).toContain('Mine floods');
    expect(await again.servers.list(EAST)).toMatchObject([{ id, title: 'Mine floods', from: { kind: 'pasted' } }]);
    const draft = 'id' in drafted ? drafted.id : '';
    expect(await again.servers.add(EAST, draft)).toMatchObject({ outcome: 'added', story: { title: 'Frost' } });
  });

  it('GIVEN a story that another process adds THEN it is taken up', async () => {
    const { servers, state } = await opened();
    await pasteInto(servers, EAST, 'Mine floods', ZINC);
    const other = await opened({ state });
    await pasteInto(other.servers, EAST, 'Frost', ORCHARD);
    await servers.corpus(EAST);
    await servers.corpora.refresh(EAST);
    expect(titlesIn(await servers.corpus(EAST))).toContain('Frost');
  });

  it('GIVEN more servers than are kept at once THEN the one that was asked longest ago is made again when it is asked', async () => {
    const { servers, live, store } = await opened();
    for (const server of [EAST, WEST]) await pasteInto(servers, server, 'Mine floods', ZINC);
    const corpora = new Corpora({
      store,
      common: () => ({ corpus: live.corpus, names: live.kept.known.names }),
      reader: () => undefined,
      log: pino({ level: 'silent' }),
      signal: new AbortController().signal,
      mostServers: 1,
    });
    await corpora.warm();
    expect(corpora.size).toBe(1);
    const [east, west] = [await corpora.of(EAST), await corpora.of(WEST)];
    expect(corpora.size).toBe(1);
    expect(await corpora.of(WEST)).toBe(west);
    const again = await corpora.of(EAST);
    expect(again).not.toBe(east);
    expect(again.library.documents.map(({ fingerprint }) => fingerprint)).toEqual(
      east.library.documents.map(({ fingerprint }) => fingerprint),
    );
  });

  it('GIVEN a story whose file is damaged THEN it alone is left out', async () => {
    const { servers, state, lines } = await opened();
    const id = await pasteInto(servers, EAST, 'Mine floods', ZINC);
    await pasteInto(servers, EAST, 'Frost', ORCHARD);
    const path = join(state, 'servers', EAST, 'stories', `${id}.story`);
    writeFileSync(path, readFileSync(path).subarray(0, -5));
    const again = await opened({ state });
    expect(titlesIn(await again.servers.corpus(EAST))).toEqual(['Bridge closes', 'Harbour opens', 'Frost']);
    expect(again.lines).toContainEqual(
      expect.objectContaining({ msg: expect.stringMatching(/is not used: it is damaged/) }),
    );
    expect(lines).not.toContainEqual(expect.objectContaining({ level: 40 }));
  });
});
