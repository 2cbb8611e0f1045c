import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedPage, startPage } from '../../src/preview/page/page.ts';
import { type Scene, startScene } from '../local-discord/bot.ts';
import { BUILT } from './page/visitor.ts';

let scene: Scene;
let page: ServedPage;

beforeAll(async () => {
  scene = await startScene();
  page = await startPage({ built: BUILT, discord: scene.discord, port: 0, questions: () => [], stories: () => [] });
});

afterAll(async () => {
  await page.close();
  await scene.stop();
});

/** The status for a request target as it is, which a URL would not let be sent. */
function statusFor(server: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject);
    sent.end();
  });
}

it.each([
  ['//[', 400],
  ['//', 400],
  ['/\\[', 400],
  ['http://[', 400],
  ['//a:99999/', 400],
  ['/%', 404],
  ['*', 404],
])('GIVEN the request target %s THEN the page answers %i, and goes on', async (target, status) => {
  expect(await statusFor(page.url, target)).toBe(status);
  expect(await statusFor(page.url, '/')).toBe(200);
});

it.each([
  ['//[', 400],
  ['//', 400],
  ['/\\[', 400],
  ['http://[', 400],
  ['//a:99999/', 400],
  ['/%', 404],
  ['*', 404],
])('GIVEN the request target %s THEN the local Discord answers %i, and goes on', async (target, status) => {
  expect(await statusFor(scene.discord.apiUrl, target)).toBe(status);
  expect(await statusFor(scene.discord.apiUrl, '/api/v10/gateway/bot')).toBe(401);
});
