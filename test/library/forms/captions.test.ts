import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import { folderOf } from '../folder.ts';
import { fixture, taken, takenFrom } from './take.ts';

const said = async (extension: '.srt' | '.vtt', source: string): Promise<string[]> =>
  (await takenFrom(extension, source)).text.split('\n\n');
const cue = (start: number, text: string, length = 2): string =>
  `00:00:${String(start).padStart(2, '0')},000 --> 00:00:${String(start + length).padStart(2, '0')},000\n${text}\n`;

describe('subtitles', () => {
  it.each(['hearing.srt', 'hearing.vtt'])(
    'GIVEN %s with speakers, tags and sounds THEN sentences are whole, and each turn begins with its speaker',
    async (name) => {
      const { text, form } = await taken(name);
      expect(form).toBe('markdown');
      const turns = text.split('\n\n');
      expect(turns.map((turn) => turn.toLowerCase())).toEqual([
        'mara lind: good evening. the council has to decide tonight whether the mill is sold.',
        expect.stringMatching(/^jon avery: the mill brings in 90,000 crowns .*a year\. selling it would be foolish\.$/),
        'mara lind: the roof alone would cost 2.1 million.',
      ]);
    },
  );

  it('GIVEN the head of a WebVTT file THEN it gives title and language', async () => {
    expect((await taken('hearing.vtt')).facts).toEqual({ title: 'The mill hearing', language: 'en' });
  });

  it.each([
    ['cues without blank lines', `1\n${cue(1, 'The mill')}2\n${cue(3, 'is sold.')}`, ['The mill is sold.']],
    [
      'lines that roll',
      `${cue(1, 'The mill')}\n${cue(2, 'The mill\nis sold to')}\n${cue(3, 'is sold to\nthe county.')}`,
      ['The mill is sold to the county.'],
    ],
    ['dashes for speakers who are not named', `${cue(1, '- Is it sold?\n- Not yet.')}`, ['Is it sold?', 'Not yet.']],
    [
      'a pause after a sentence',
      `${cue(1, 'The mill is sold.')}\n${cue(20, 'Rain came on Monday.')}`,
      ['The mill is sold.', 'Rain came on Monday.'],
    ],
    ['a pause in a sentence', `${cue(1, 'The mill is')}\n${cue(20, 'sold at last.')}`, ['The mill is sold at last.']],
    [
      'music and applause alone',
      `${cue(1, '♪ la la ♪')}\n${cue(4, '(applause)\nThe mill is sold.')}`,
      ['The mill is sold.'],
    ],
    ['Chinese', `${cue(1, '议会今晚')}\n${cue(3, '决定出售磨坊。')}`, ['议会今晚决定出售磨坊。']],
    [
      'ends of lines of old Macs and Windows',
      cue(1, 'The mill\nis sold.').replaceAll('\n', '\r\n'),
      ['The mill is sold.'],
    ],
  ])('GIVEN %s THEN the text is as it was said', async (_, source, paragraphs) => {
    expect(await said('.srt', source)).toEqual(paragraphs);
  });

  it('GIVEN a time and a word with a colon THEN neither is a speaker', async () => {
    expect(await said('.srt', cue(1, 'It begins at 7: come early.\nnote: bring a lamp.'))).toEqual([
      'It begins at 7: come early. note: bring a lamp.',
    ]);
  });

  it('GIVEN a file in Windows-1252 THEN it is read, and that is told', async () => {
    const bytes = Buffer.from(cue(1, 'Le café de Côme est vendu, à la fin de l’été.').replace('’', '\x92'), 'latin1');
    const { text, notes } = await takenFrom('.srt', bytes);
    expect(text).toBe('Le café de Côme est vendu, à la fin de l’été.');
    expect(notes).toEqual(['is read as Windows-1252 (or Latin-1, which is a part of it)']);
  });

  it('GIVEN text without cues THEN it is refused', async () => {
    await expect(takenFrom('.vtt', 'WEBVTT\n\nThe mill is sold.')).rejects.toMatchObject({
      reason: 'has no cue with words',
    });
  });

  it('GIVEN subtitles in a library THEN a sentence is a slice of the document, and a short question is no heading', async () => {
    const questions = `WEBVTT\n\n${cue(1, '<v Selma Okoro>What did the comet look like?')}\n${cue(4, '<v Hugo Lenz>Like a thumbprint on a window.')}`;
    const { documents } = await loadLibrary(
      folderOf({ 'a.vtt': fixture('hearing.vtt'), 'comet.vtt': questions.replaceAll(',000', '.000') }),
    );
    const [document, comet] = documents;
    expect(comet?.title).toBe('Comet');
    expect(comet?.sections.map(({ heading }) => heading)).toEqual([undefined]);
    const sentences = document?.passages.flatMap((passage) => passage.sentences) ?? [];
    expect(sentences.map(({ start, end }) => document?.text.slice(start, end))).toContain(
      'Selling it would be foolish.',
    );
  });
});
