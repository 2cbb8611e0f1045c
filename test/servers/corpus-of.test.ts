import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openStories } from '../../src/cli/open-corpus.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { KeptCorpus } from '../../src/kept/kept-corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { atOnce } from '../../src/library/steps.ts';
import { serverCorpus } from '../../src/servers/corpus-of.ts';
import { temporary } from './opened.ts';

const HARBOUR =
  'Harbour opens\n\nThe harbour of Ostvik opened. Mayor Lena Brandt said that Krell Mining paid for it.\n';
const MINE =
  'Mine floods\n\nThe mine of Krell Mining flooded. Lena Brandt, the mayor of Ostvik, said that forty miners got out.\n';
const ORCHARD = 'Frost\n\nMinister Pia Sandvik said that the harvest is gone. Ms. Brandt of Ostvik bought none.\n';

it('GIVEN common stories that were kept by an earlier start THEN a server’s corpus is as one that is made of nothing known', async () => {
  const [stories, cache] = [temporary(), temporary()];
  writeFileSync(join(stories, 'harbour.txt'), HARBOUR);
  writeFileSync(
    join(stories, 'bridge.txt'),
    'Bridge closes\n\nThe old bridge at Halden closed. Engineer Tomas Vik said so.\n',
  );
  const log = pino({ level: 'silent' });
  const said: string[] = [];
  const start = async () => {
    const kept = await KeptCorpus.open({ cache, stories, version: '1', say: (line) => said.push(line) });
    const corpus = await openStories(stories, log, { kept });
    return { kept, corpus };
  };
  const first = await start();
  atOnce(first.corpus.complete());
  await first.kept.keep(first.corpus);
  const { kept, corpus } = await start();
  const common = { corpus, names: kept.after(corpus).known.names };
  const [mine, orchard] = [documentFromText('.1.txt', MINE), documentFromText('.2.txt', ORCHARD)];
  const one = atOnce(serverCorpus([mine], common, undefined));
  const two = atOnce(serverCorpus([mine, orchard], common, one));
  const less = atOnce(serverCorpus([orchard], common, two));
  for (const made of [one, two, less]) {
    const anew = buildCorpus(made.corpus.library);
    expect(made.corpus.names.names).toEqual(anew.names.names);
    expect(made.corpus.index.forward.columns()).toEqual(anew.index.forward.columns());
    expect(made.corpus.index.counts).toEqual(anew.index.counts);
  }
  expect(two.corpus.names.names.map(({ name }) => name)).toContain('Pia Sandvik');
  // What the common corpus was made with knows nothing of it.
  expect(corpus.names.names).toEqual(buildCorpus(corpus.library).names.names);
  expect(kept.known.names.hasAll(corpus.library)).toBe(true);
  expect(said).toEqual([]);
});
