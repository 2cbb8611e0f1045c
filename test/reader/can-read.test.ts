import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { isEnglish, isLatin } from '../../src/reader/can-read.ts';

const ENGLISH = 'The harbor was closed on Friday. Nobody knows when it will be open again, the mayor said.';

describe('what the reader reads', () => {
  it.each([
    ['Who is Greta Lund?', true],
    ['When was the café opened?', true],
    ['What does 北京 mean?', true],
    ['2026?', true],
    ['', true],
    ['谁是 Greta？她在港口做什么', false],
    ['Кто такая Грета Лунд?', false],
  ])('GIVEN the question “%s” THEN %s', (question, is) => {
    expect(isLatin(question)).toBe(is);
  });

  it.each([
    ['en', true],
    ['EN', true],
    ['en-GB', true],
    ['de', false],
    ['enm', false],
    ['zh-CN', false],
  ])('GIVEN a document that says it is in %s THEN %s', (language, is) => {
    expect(isEnglish(documentFromText('a.txt', ENGLISH, { language }))).toBe(is);
  });

  it.each([
    [ENGLISH, true],
    ['Der Hafen wurde am Freitag geschlossen. Niemand weiß, wann er wieder öffnet, sagte die Bürgermeisterin.', false],
    ['El puerto se cerró el viernes. Nadie sabe cuándo abrirá de nuevo, dijo la alcaldesa a los vecinos.', false],
    ['Le port a été fermé vendredi. On ne sait pas quand il va rouvrir, a dit la maire aux habitants.', false],
    ['De haven is vrijdag gesloten. Niemand weet wanneer die weer open gaat, zei de burgemeester.', false],
    ['Порт закрыли в пятницу. Никто не знает, когда он снова откроется.', false],
    ['港口周五关闭。没有人知道什么时候再开放。', false],
  ])('GIVEN “%s” THEN by its words %s', (text, is) => {
    expect(isEnglish(documentFromText('a.txt', text))).toBe(is);
  });
});
