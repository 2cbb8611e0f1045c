import { pino } from 'pino';
import { expect, it } from 'vitest';
import { stories } from '../../commands/stories.ts';
import { Router } from '../../src/discord/router.ts';
import { StillReadingError } from '../../src/store/server-stories.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { conversationOf, raw } from './recorder.ts';

const SERVER = '111111111111111111';

it('GIVEN stories of a server that are still being read THEN that is said in its language, and others are answered', async () => {
  const sent: string[] = [];
  const reply = async (payload: object): Promise<void> => void sent.push(JSON.stringify(payload));
  const router = new Router({
    conversation: conversationOf(stories),
    corpus: async (server) => {
      if (server !== undefined) throw new StillReadingError('the stories of the server are still being read');
      return vellmarCorpus();
    },
    log: pino({ level: 'silent' }),
  });
  const take = (more: object) =>
    router.take(raw(2, { name: 'stories', type: 1, options: [] }, more), () =>
      Object.assign(Object.create(null), { reply }),
    );
  await take({ guild_id: SERVER });
  await take({ guild_id: SERVER, locale: 'zh-CN' });
  await take({});
  expect(sent[0]).toContain('The stories of this server are still being read. Ask again in a moment.');
  expect(sent[1]).toContain('正在读取这个服务器的报道');
  expect(sent[2]).toContain('Vellmar');
});
