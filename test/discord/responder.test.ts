import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, type TestContext } from 'vitest';
import { noticeCard } from '../../src/cards/notice.ts';
import { Deadline, deliver, TooLateError } from '../../src/discord/deliver.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { replyRest, responderFor } from '../../src/discord/responder.ts';
import { ID, TOKEN } from './recorder.ts';

/** What becomes of one request. */
type Act = (response: ServerResponse, request: IncomingMessage) => unknown;

const answer =
  (status: number, body?: object, headers = {}): Act =>
  (response) =>
    response
      .writeHead(status, body ? { 'content-type': 'application/json', ...headers } : headers)
      .end(body && JSON.stringify(body));
const taken = answer(204);
const hang: Act = () => {};
const hangInBody: Act = (response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"interaction":');
const reset: Act = (_, { socket }) => socket.resetAndDestroy();
const close: Act = (_, { socket }) => socket.destroy();
const limited = (seconds: number): Act =>
  answer(429, { message: 'slow', retry_after: seconds }, { 'retry-after': String(seconds) });
const refused = (status: number, code: number): Act => answer(status, { code, message: 'no' });
const already = refused(400, 40_060);

/** Long enough for all that is not to be waited out, on a busy machine too. */
const LONG_MS = 60_000;
/** For what is waited out: a request must be made in it first. */
const SHORT_MS = 3_000;
const payload = toPayload(noticeCard('hello'), true);

/**
 * A Discord that does these in turn, and hangs after the last; what is sent to it is replied to an interaction.
 *
 * @param due Milliseconds until the deadline; `hung`: it comes as soon as a request hangs.
 */
async function open({ onTestFinished }: TestContext, acts: readonly Act[], due: number | 'hung') {
  const requests: string[] = [];
  const hung = new AbortController();
  const server = createServer((request, response) => {
    request.resume();
    const act = acts[requests.push(`${request.method} ${request.url?.replace(/^\/api\/v10/, '')}`) - 1] ?? hang;
    act(response, request);
    if (due === 'hung' && (act === hang || act === hangInBody)) hung.abort();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const rest = replyRest(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
  const address = { id: ID, token: TOKEN, applicationId: '1200000000000000001' };
  const deadline = due === 'hung' ? { signal: hung.signal, leftMs: LONG_MS } : new Deadline(due);
  return { requests, responder: responderFor(rest, address, deadline, due === 'hung' ? LONG_MS : due) };
}

const CALLBACK = `POST /interactions/${ID}/${TOKEN}/callback`;

describe.concurrent('a first response', () => {
  it.for<[string, Act[], number]>([
    ['is taken', [taken], 1],
    ['is met by a reset connection', [reset, taken], 2],
    ['is met by a closed connection', [close, taken], 2],
    ['is met by a closed connection after it was taken', [close, already], 2],
    ['is met by a 5xx', [answer(502), taken], 2],
    ['is met by a 5xx after it was taken', [answer(500), already], 2],
    ['is met by a short rate limit', [limited(0.3), taken], 2],
    ['is met by two rate limits, one without a time', [answer(429), limited(0.01), taken], 3],
    ['is met by a rate limit and a closed connection', [limited(0.01), close, taken], 3],
  ])('GIVEN it %s THEN it arrives, once', async ([, acts, tries], test) => {
    const { requests, responder } = await open(test, acts, LONG_MS);
    await responder.reply(payload);
    expect(requests).toEqual(Array.from({ length: tries }, () => CALLBACK));
  });

  it('GIVEN a 5xx shortly before the deadline THEN the pause is cut, not the second try', async () => {
    const failures: object[] = [{ status: 502 }];
    const send = async () => {
      const [failure] = failures.splice(0, 1);
      if (failure) throw failure;
    };
    await deliver(send, { signal: new AbortController().signal, leftMs: 20 });
    expect(failures).toEqual([]);
  });

  it('GIVEN a dozen rate limits THEN it arrives, and nobody is warned of a leak', async (test) => {
    const warnings: Error[] = [];
    const listener = (warning: Error) => void warnings.push(warning);
    process.on('warning', listener);
    test.onTestFinished(() => void process.off('warning', listener));
    const { requests, responder } = await open(test, [...Array.from({ length: 12 }, () => limited(0)), taken], LONG_MS);
    await responder.reply(payload);
    expect(requests).toHaveLength(13);
    expect(warnings).toEqual([]);
  });

  it.for<[string, Act[], object, number]>([
    ['broken connections', [reset, close], { code: 'UND_ERR_SOCKET' }, 2],
    ['5xx', [answer(500), answer(503)], { status: 503 }, 2],
    ['a refusal', [refused(400, 50_035)], { status: 400, code: 50_035 }, 1],
    ['an answer by somebody else', [already], { status: 400, code: 40_060 }, 1],
    ['an unknown interaction', [refused(404, 10_062)], { status: 404, code: 10_062 }, 1],
    ['a refusal after a broken connection', [reset, refused(404, 10_062)], { code: 10_062 }, 2],
  ])('GIVEN %s THEN that is thrown', async ([, acts, error, tries], test) => {
    const { requests, responder } = await open(test, acts, LONG_MS);
    await expect(responder.reply(payload)).rejects.toMatchObject(error);
    expect(requests).toHaveLength(tries);
  });

  it('GIVEN a rate limit that outlasts the deadline THEN it is not waited for', async (test) => {
    const { requests, responder } = await open(test, [limited(3_600)], LONG_MS);
    const late = responder.reply(payload);
    await expect(late).rejects.toBeInstanceOf(TooLateError);
    await expect(late).rejects.toThrow('Discord takes no answer for 3601 s');
    expect(requests).toHaveLength(1);
  });

  it.for<[string, Act[]]>([
    ['no answer', [hang]],
    ['half an answer', [hangInBody]],
    ['no answer after a broken connection', [close, hang]],
  ])('GIVEN %s THEN it ends at the deadline', async ([, acts], test) => {
    const { requests, responder } = await open(test, acts, 'hung');
    await expect(responder.reply(payload)).rejects.toBeInstanceOf(TooLateError);
    expect(requests).toHaveLength(acts.length);
  });

  it('GIVEN the deadline has passed THEN nothing is sent', async (test) => {
    const { requests, responder } = await open(test, [taken], 0);
    await expect(responder.reply(payload)).rejects.toBeInstanceOf(TooLateError);
    expect(requests).toEqual([]);
  });

  it('GIVEN an answer that was taken, for all that Discord says, THEN what is sent in its place is taken for it', async (test) => {
    const { requests, responder } = await open(test, [answer(500), answer(500), already], LONG_MS);
    await expect(responder.update(payload)).rejects.toMatchObject({ status: 500 });
    await responder.reply(payload);
    expect(requests).toHaveLength(3);
  });

  it('GIVEN choices THEN they are held to the same deadline', async (test) => {
    const { requests, responder } = await open(test, [close, hang], 'hung');
    await expect(responder.choices([])).rejects.toBeInstanceOf(TooLateError);
    expect(requests).toEqual([CALLBACK, CALLBACK]);
  });
});

describe.concurrent('later responses', () => {
  const LATER = [
    ['an edit', 'edit', `PATCH /webhooks/1200000000000000001/${TOKEN}/messages/@original`],
    ['a follow-up', 'followUp', `POST /webhooks/1200000000000000001/${TOKEN}`],
  ] as const;

  it.for(LATER)(
    'GIVEN %s THEN it is tried again after a broken connection or a rate limit',
    async ([, how, path], test) => {
      const { requests, responder } = await open(test, [limited(0.01), reset, answer(200, {})], LONG_MS);
      await responder[how](payload);
      expect(requests).toEqual([path, path, path]);
    },
  );

  it.for(LATER)('GIVEN %s that nobody answers THEN it ends', async ([, how], test) => {
    const { requests, responder } = await open(test, [hang], SHORT_MS);
    await expect(responder[how](payload)).rejects.toBeInstanceOf(TooLateError);
    expect(requests).toHaveLength(1);
  });

  it.for(LATER)('GIVEN %s and a rate limit past its time THEN it is not waited for', async ([, how], test) => {
    const { requests, responder } = await open(test, [limited(3_600)], LONG_MS);
    await expect(responder[how](payload)).rejects.toBeInstanceOf(TooLateError);
    expect(requests).toHaveLength(1);
  });
});

describe('taking a message away', () => {
  it('GIVEN a press THEN it is acknowledged, and the message that it was on is deleted', async (context) => {
    const { requests, responder } = await open(context, [taken, taken], LONG_MS);
    await responder.remove();
    expect(requests).toEqual([
      `POST /interactions/${ID}/${TOKEN}/callback`,
      `DELETE /webhooks/1200000000000000001/${TOKEN}/messages/@original`,
    ]);
  });

  it('GIVEN a message that is gone already THEN that is no fault; GIVEN another refusal THEN it is', async (context) => {
    const gone = await open(context, [taken, refused(404, 10_008)], LONG_MS);
    await expect(gone.responder.remove()).resolves.toBeUndefined();
    const other = await open(context, [taken, refused(403, 50_001)], LONG_MS);
    await expect(other.responder.remove()).rejects.toMatchObject({ code: 50_001 });
    const early = await open(context, [refused(404, 10_062)], LONG_MS);
    await expect(early.responder.remove()).rejects.toMatchObject({ code: 10_062 });
    expect(early.requests).toHaveLength(1);
  });
});
