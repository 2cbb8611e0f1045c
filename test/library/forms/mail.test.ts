import { describe, expect, it } from 'vitest';
import { encoded } from '../../fixtures/forms/encoding.ts';
import { taken, takenFrom } from './take.ts';

const mail = (body: string, head = ''): string =>
  `From: Elof Rask <elof@tidemouth.example>\nSubject: The passage\nDate: Fri, 6 Mar 2026 23:15:00 -0500\n${head}\n${body}`;

describe('a message of e-mail', () => {
  it('GIVEN a newsletter of HTML with a preview, a signature, an attachment and a way to leave THEN only its story is taken', async () => {
    const { text, form, facts, notes } = await taken('newsletter.eml');
    expect(form).toBe('markdown');
    expect(text).toMatchInlineSnapshot(`
      "# The harbour passage opens

      The passage between the old and the new harbour of Tidemouth opens on Saturday, Signe Bråten reports. It cost 12 million crowns – a third more than planned.

      ## Who may use it

      Boats of up to nine metres may pass. Larger ones must go round the mole, as the harbour master, Elof Rask, explained.

      - Rowing boats pass free of charge.
      - Motor boats pay 15 crowns."
    `);
    expect(facts).toEqual({
      title: 'Tideline weekly: the harbour pässage opens',
      author: 'Signe Bråten',
      published: '2026-03-05',
    });
    expect(notes).toEqual(['has attachments, which are not read: map.pdf']);
  });

  it('GIVEN a reply in text THEN neither its signature nor what it answers is taken', async () => {
    const { text, facts } = await taken('reply.eml');
    expect(text).toMatch(/^The passage is 3\.4 metres deep/);
    expect(text).toMatch(/ready in June\.$/);
    expect(facts.title).toBe('Your question about the passage');
  });

  it.each([
    [
      'is answered below "wrote:"',
      'The mole holds.\n\nOn Thu, 5 Mar 2026, Signe Bråten\n<signe@tideline.example> wrote:\nDoes the mole hold?',
    ],
    [
      'is answered below Outlook’s head',
      'The mole holds.\n\nVon: Signe Bråten\nGesendet: Donnerstag, 5. März 2026\nAn: Elof Rask\nBetreff: Mole\n\nHält die Mole?',
    ],
    [
      'is answered below a line of Outlook',
      'The mole holds.\n\n-----Original Message-----\nFrom: Signe\nDoes the mole hold?',
    ],
    ['greets and takes leave', 'Dear editors,\n\nThe mole holds.\n\nKind regards,\n\nElof Rask\nHarbour master'],
    [
      'greets and takes leave in German',
      'Sehr geehrte Frau Bråten,\nThe mole holds.\nMit freundlichen Grüßen\nElof Rask',
    ],
    ['ends with the telephone’s line', 'The mole holds.\n\nSent from my iPhone'],
    ['ends with what a list adds', 'The mole holds.\n\nTo unsubscribe go to https://list.example/leave'],
  ])('GIVEN a message that %s THEN its own words are taken', async (_, body) => {
    expect((await takenFrom('.eml', mail(body))).text).toBe('The mole holds.');
  });

  it('GIVEN a message that is forwarded THEN its words are taken, without its head', async () => {
    const body =
      'Please print this.\n\n---------- Forwarded message ---------\nFrom: Signe Bråten <signe@tideline.example>\nDate: Thu, 5 Mar 2026\nSubject: Mole\nTo: <elof@tidemouth.example>\n\nThe mole holds, the engineers say.';
    expect((await takenFrom('.eml', mail(body))).text).toBe('Please print this.\n\nThe mole holds, the engineers say.');
  });

  it('GIVEN stories that rules of underscores part THEN none is taken for a signature', async () => {
    const stories = ['The mole holds.', 'The lock leaks.', 'The swan is back.'].map(
      (text, i) => `${text}\n${Array.from({ length: 9 }, (_, line) => `Line ${line} of story ${i}.`).join('\n')}`,
    );
    const { text } = await takenFrom('.eml', mail(stories.join(`\n${'_'.repeat(40)}\n`)));
    for (const story of stories.slice(0, 2)) expect(text).toContain(story);
  });

  it('GIVEN Chinese in GBK, written as base64, and words in its head THEN they are read', async () => {
    const body = Buffer.from(encoded('灯塔周二重新点亮，市长林月说。', 'gb18030')).toString('base64');
    const head = (text: string): string => `=?GB2312?B?${Buffer.from(encoded(text, 'gb18030')).toString('base64')}?=`;
    const source = `From: ${head('林月')} <lin@tarn.example>\nSubject: ${head('灯塔')}\nDate: Fri, 6 Mar 2026 09:00:00 +0800\nMIME-Version: 1.0\nContent-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: base64\n\n${body}\n`;
    const { text, facts } = await takenFrom('.eml', source);
    expect(text).toBe('灯塔周二重新点亮，市长林月说。');
    expect(facts).toEqual({ title: '灯塔', author: '林月', published: '2026-03-06' });
  });

  it('GIVEN 19 MB of attachment THEN the message is read', async () => {
    const parts = `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe mole holds.\n--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=mole.png\nContent-Transfer-Encoding: base64\n\n${`${'iVBORw0KGgo'.repeat(6)}iVBORw0K\n`.repeat(250_000)}\n--b--\n`;
    const { text, notes } = await takenFrom('.eml', `From: a@b.example\nSubject: Mole\nMIME-Version: 1.0\n${parts}`);
    expect(text).toBe('The mole holds.');
    expect(notes).toEqual(['has attachments, which are not read: mole.png']);
  });

  it('GIVEN a date THEN its day is that of its writer', async () => {
    expect((await takenFrom('.eml', mail('The mole holds.'))).facts.published).toBe('2026-03-06');
  });

  it.each([
    ['text without a head', 'Dear Signe, the mole holds.', 'is no e-mail: it has no From, Subject or Date'],
    [
      'a message of nothing but what it answers',
      mail('> Does the mole hold?'),
      'has no words of its own: only what it answers, a signature or attachments',
    ],
  ])('GIVEN %s THEN it is refused with the reason', async (_, source, reason) => {
    await expect(takenFrom('.eml', source)).rejects.toMatchObject({ reason });
  });
});
