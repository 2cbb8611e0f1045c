import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/library/forms/forms.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { encoded, inUtf16 } from '../../fixtures/forms/encoding.ts';
import { folderOf } from '../folder.ts';

const FRENCH =
  'La mairie de Tarn a décidé lundi de réparer le phare, éteint depuis la tempête de novembre. « L’été prochain, il éclairera de nouveau », a promis Édith Léon – à 640 000 €.';
const GERMAN =
  'Das Straßenamt in Grünau öffnet die Brücke am Dienstag. „Sie hält jetzt hundert Jahre“, sagte Jörg Kühl.';
const CHINESE =
  '塔恩市议会周二决定修复灯塔。这座灯塔自去年十一月的暴风雨以来一直没有亮过。市长林月表示，修复费用为六十四万元。';
const TAIWANESE =
  '塔恩市議會週二決定修復燈塔。這座燈塔自去年十一月的暴風雨以來一直沒有亮過。市長林月表示，修復費用為六十四萬元。';
const JAPANESE =
  'タルン市議会は火曜日、灯台を修理することを決めた。灯台は昨年十一月の嵐から消えたままである。市長の森ユキは「夏までに直す」と語った。';
const KOREAN =
  '타른 시의회는 화요일에 등대를 수리하기로 결정했다. 등대는 지난 십일월 폭풍 이후 꺼져 있었다. 시장은 여름까지 고치겠다고 말했다.';
const RUSSIAN =
  'Городской совет Тарна решил во вторник починить маяк. Маяк не горит с ноябрьской бури. Мэр Елена Светлова сказала, что ремонт закончат летом.';
const GREEK =
  'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να επισκευάσει τον φάρο. Ο φάρος είναι σβηστός από τον Νοέμβριο.';
const POLISH =
  'Rada miasta Tarn postanowiła we wtorek naprawić latarnię morską. Latarnia nie świeci od listopadowej burzy, a żeglarze się skarżą. Burmistrz Józef Żak obiecał, że zdążą przed latem.';

const ROWS: readonly (readonly [language: string, text: string, label: string, shown: string])[] = [
  ['French', FRENCH, 'windows-1252', 'Windows-1252 (or Latin-1, which is a part of it)'],
  ['German', GERMAN, 'windows-1252', 'Windows-1252 (or Latin-1, which is a part of it)'],
  ['Chinese', CHINESE, 'gb18030', 'GB18030'],
  ['Chinese of Taiwan', TAIWANESE, 'big5', 'Big5'],
  ['Japanese', JAPANESE, 'shift_jis', 'Shift_JIS'],
  ['Japanese', JAPANESE, 'euc-jp', 'EUC-JP'],
  ['Korean', KOREAN, 'euc-kr', 'EUC-KR'],
  ['Russian', RUSSIAN, 'windows-1251', 'windows-1251'],
  ['Russian', RUSSIAN, 'koi8-r', 'koi8-r'],
  ['Greek', GREEK, 'windows-1253', 'windows-1253'],
  ['Polish', POLISH, 'windows-1250', 'windows-1250'],
];

describe('text in another encoding than UTF-8', () => {
  it.each(ROWS)(
    'GIVEN %s in %3$s, short and long THEN it is read as that, and that is told',
    async (_, text, label, encoding) => {
      for (const times of [1, 40]) {
        const source = Array(times).fill(text).join('\n\n');
        expect(await decodeText(encoded(source, label))).toEqual({ text: source, encoding });
      }
    },
  );

  it.each([
    ['English', 'The mole was mended, at last.\nIt holds.'],
    ['French', FRENCH],
    ['Chinese', CHINESE],
    ['Japanese', JAPANESE],
    ['Russian', RUSSIAN],
    ['Korean', KOREAN],
  ])('GIVEN %s in UTF-16 of either order, with a mark and without THEN it is read', async (_, text) => {
    for (const order of ['le', 'be'] as const)
      for (const hasMark of [true, false])
        expect(await decodeText(inUtf16(text, order, hasMark))).toEqual({ text, encoding: 'UTF-16' });
  });

  it('GIVEN an English text with one curly apostrophe and a sign of the pound in Windows-1252 THEN it is read', async () => {
    const text = 'The council’s repair will cost £31 million, it said. It begins in May and ends in June.';
    expect((await decodeText(encoded(text, 'windows-1252'))).text).toBe(text);
  });

  it('GIVEN an encoding that HTTP or the page names THEN it is read as that', async () => {
    const short = encoded('Маяк', 'koi8-r');
    expect(await decodeText(short, { contentType: 'text/plain; charset=koi8-r' })).toEqual({
      text: 'Маяк',
      encoding: 'koi8-r',
    });
  });

  it('GIVEN UTF-8, with a mark or wrongly called Latin-1 THEN it is UTF-8 and nothing is told', async () => {
    expect(await decodeText(Buffer.from(`\ufeff${FRENCH}`))).toEqual({ text: FRENCH });
    expect(await decodeText(Buffer.from(FRENCH), { contentType: 'text/plain; charset=iso-8859-1' })).toEqual({
      text: FRENCH,
    });
  });

  it('GIVEN UTF-8 in which some bytes are damaged THEN the line is named', async () => {
    const bytes = Buffer.from(`Good.\n${FRENCH}\n${FRENCH}x`);
    bytes[bytes.length - 1] = 0xff;
    await expect(decodeText(bytes)).rejects.toMatchObject({ reason: 'is UTF-8 but for some bytes on line 3' });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\b\x02', 'latin1')],
    ['text with NUL bytes', Buffer.from('The mole\0 was mended, at last. It holds, the council says.')],
    ['numbers of four bytes', Buffer.from(Uint32Array.from({ length: 500 }, (__, i) => i * 7919).buffer)],
  ])('GIVEN %s THEN it is binary', async (_, bytes) => {
    await expect(decodeText(bytes)).rejects.toMatchObject({ reason: 'is binary, not text' });
  });

  it('GIVEN any bytes THEN they are text or refused, and what is UTF-8 is never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (bytes, text) => {
          const found = await decodeText(bytes).catch((error: Error) => error.message);
          expect(typeof found === 'string' ? found : found.text).toEqual(expect.any(String));
          if (!/(?!\s)\p{Cc}/u.test(text)) expect(await decodeText(Buffer.from(text))).toEqual({ text });
        },
      ),
    );
  });
});

describe('files in other encodings in a library', () => {
  it('GIVEN text, Markdown with front matter and a page THEN they are read, and the log is told in which encoding each is', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>灯塔</title></head><body><p>${CHINESE.repeat(4)}</p></body></html>`;
    const { documents, problems } = await loadLibrary(
      folderOf({
        'a.txt': encoded(`Le phare\n\n${FRENCH}`, 'windows-1252'),
        'b.md': inUtf16(`---\ntitle: Der Leuchtturm\nurl: https://tarn.example/b\n---\n${GERMAN}`, 'le', true),
        'c.html': encoded(page, 'gb18030'),
      }),
    );
    expect(documents.map(({ title }) => title)).toEqual(['Le phare', 'Der Leuchtturm', '灯塔']);
    expect(documents[0]?.text).toContain('« L’été prochain');
    expect(documents[1]).toMatchObject({ url: 'https://tarn.example/b', text: GERMAN });
    expect(documents[2]?.text).toContain(CHINESE);
    expect(problems).toEqual([
      { file: 'a.txt', reason: 'is read as Windows-1252 (or Latin-1, which is a part of it)' },
      { file: 'b.md', reason: 'is read as UTF-16' },
      { file: 'c.html', reason: 'is read as GB18030' },
    ]);
  });
});
