import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChannelMessages } from './channel-messages.ts';
import { type CommandsStore, withoutLocalizations } from './commands-store.ts';
import type { Interactions } from './interactions.ts';
import type { Intercept, RestAnswer } from './intercept.ts';
import {
  invalidForm,
  invalidJson,
  missingAccess,
  notFound,
  type Refusal,
  Refused,
  refusalBody,
  unauthorized,
} from './refusals.ts';
import { unsupported } from './rules.ts';
import type { Schemas } from './schemas.ts';

/** Requests and refusals that are kept; set by hand. */
const MAX_LOGGED = 1_000;
/** The base that a request's target is read against; only the path counts. */
const ORIGIN = 'http://localhost';
const BAD_REQUEST = { message: '400: Bad Request', code: 0 };
/** Routes of Discord that a bot might use besides those that the local Discord has. */
const KNOWN_TO_DISCORD = /^\/(?:channels|guilds|users|applications|webhooks)\//;
const BASE = /^\/api\/v10(?=\/)/;

/** One answered REST request. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** 0 if the connection was cut instead. */
  readonly status: number;
  readonly body: unknown;
}

/** The parts of the local Discord that requests act on. */
export interface RestOptions {
  readonly token: string;
  readonly refusesToken: boolean;
  readonly applicationId: string;
  /** Whether the bot is in the guild with this id. */
  readonly isIn: (guildId: string) => boolean;
  readonly gatewayUrl: () => string;
  readonly commands: CommandsStore;
  readonly interactions: Interactions;
  readonly channelMessages: ChannelMessages;
  readonly intercept: Intercept['request'];
  readonly schemas: () => Promise<Schemas>;
  readonly onRegistered: () => void;
  /** Called when commands were registered, or a request was refused. */
  readonly onChange: () => void;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly arrivedAt: number;
}

/** The part of Discord's REST API that a bot uses to answer interactions and messages. */
export class Rest {
  readonly requests: LoggedRequest[] = [];
  readonly refusals: Refusal[] = [];
  readonly #options: RestOptions;

  constructor(options: RestOptions) {
    this.#options = options;
  }

  /** Answers one HTTP request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    if (!URL.canParse(target, ORIGIN)) return send(response, { status: 400, body: BAD_REQUEST });
    const url = new URL(target, ORIGIN);
    const path = url.pathname.replace(BASE, '').replaceAll('%40', '@');
    const text = await textOf(request);
    const logged = { method, path, status: 0, body: undefined as unknown };
    // Logged when it takes effect, before the exchange of the user who acted settles.
    const answered = (answer: RestAnswer | undefined): void => {
      logged.status = answer?.status ?? 0;
      if (!this.requests.includes(logged)) log(this.requests, logged);
    };
    const take = async (): Promise<RestAnswer> => {
      const arrivedAt = performance.now();
      let answer: RestAnswer;
      try {
        if (!BASE.test(url.pathname)) throw notFound();
        const body = bodyOf(request, text);
        logged.body = body;
        const { authorization } = request.headers;
        answer = await this.#route({ method, path, query: url.searchParams, authorization, body, arrivedAt });
      } catch (error) {
        const refused = error instanceof Refused ? error : new Refused(500, 0, String(error));
        this.#refused(`${method} ${path}`, path, logged.body ?? text, refused);
        answer = { status: refused.status, body: refusalBody(refused) };
      }
      answered(answer);
      return answer;
    };
    const { intercept } = this.#options;
    const answer = await (intercept === undefined ? take() : intercept({ method, path, text }, take));
    answered(answer);
    if (answer === undefined) response.destroy();
    else send(response, answer);
  }

  async #route(call: Call): Promise<RestAnswer> {
    const { method, path } = call;
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (callback && method === 'POST') return await this.#callback(call, callback[1] ?? '', callback[2] ?? '');
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/([^/]+))?$/.exec(path);
    if (webhook) return await this.#webhook(call, webhook[1] ?? '', webhook[2] ?? '', webhook[3]);
    const { token, refusesToken } = this.#options;
    if (call.authorization !== `Bot ${token}` || refusesToken) throw unauthorized();
    if (path === '/gateway/bot' && method === 'GET')
      return { status: 200, body: gatewayBot(this.#options.gatewayUrl()) };
    const commands = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/.exec(path);
    if (commands) return await this.#commands(call, commands[1] ?? '', commands[2]);
    const messages = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/.exec(path);
    if (messages) return await this.#messages(call, messages[1] ?? '', messages[2]);
    if (KNOWN_TO_DISCORD.test(path)) throw invalidForm([unsupported('', `${method} ${path}`)]);
    throw notFound();
  }

  async #messages(call: Call, channelId: string, messageId: string | undefined): Promise<RestAnswer> {
    const { channelMessages } = this.#options;
    const { method, path, body } = call;
    const schemas = await this.#options.schemas();
    const one = messageId ?? '';
    switch (messageId === undefined ? `${method} all` : method) {
      case 'POST all':
        return { status: 200, body: channelMessages.create(channelId, body, schemas) };
      case 'GET':
        return { status: 200, body: channelMessages.get(channelId, one) };
      case 'PATCH':
        return { status: 200, body: channelMessages.edit(channelId, one, body, schemas) };
      case 'DELETE':
        channelMessages.delete(channelId, one);
        return { status: 204 };
      default:
        throw invalidForm([unsupported('', `${method} ${path}`)]);
    }
  }

  async #callback(call: Call, id: string, token: string): Promise<RestAnswer> {
    const schemas = await this.#options.schemas();
    const body = this.#options.interactions.callback(id, token, call.body, call.arrivedAt, schemas);
    return call.query.get('with_response') === 'true' ? { status: 200, body } : { status: 204 };
  }

  async #webhook(call: Call, applicationId: string, token: string, which: string | undefined): Promise<RestAnswer> {
    const { interactions } = this.#options;
    const schemas = await this.#options.schemas();
    if (applicationId !== this.#options.applicationId) throw notFound();
    if (which === undefined) {
      if (call.method !== 'POST') throw notFound();
      return { status: 200, body: interactions.followUp(token, call.body, schemas) };
    }
    switch (call.method) {
      case 'GET':
        return { status: 200, body: interactions.get(token, which) };
      case 'PATCH':
        return { status: 200, body: interactions.edit(token, which, call.body, schemas) };
      case 'DELETE':
        interactions.delete(token, which);
        return { status: 204 };
      default:
        throw notFound();
    }
  }

  async #commands(call: Call, applicationId: string, guildId: string | undefined): Promise<RestAnswer> {
    const { commands, onRegistered } = this.#options;
    if (applicationId !== this.#options.applicationId) throw missingAccess();
    if (guildId !== undefined && !this.#options.isIn(guildId)) throw missingAccess();
    if (call.method === 'PUT') {
      const body = [...commands.replace(guildId, call.body, await this.#options.schemas())];
      onRegistered();
      this.#options.onChange();
      return { status: 200, body };
    }
    if (call.method !== 'GET') throw notFound();
    const isFull = call.query.get('with_localizations') === 'true';
    return {
      status: 200,
      body: commands.list(guildId).map((one) => (isFull ? one : Object(withoutLocalizations(one)))),
    };
  }

  #refused(route: string, path: string, payload: unknown, { status, code, message, fields }: Refused): void {
    const token = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1];
    const interaction = token === undefined ? undefined : this.#options.interactions.find(token);
    const refusal: Refusal = { route, status, code, message, fields, payload, userId: interaction?.user.id };
    log(this.refusals, refusal);
    interaction?.exchange.errors.push(refusal);
    interaction?.exchange.changed();
    this.#options.onChange();
  }
}

function gatewayBot(url: string): object {
  // With Discord's usual max_concurrency of 1, a second shard would wait for 5 s.
  const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 16 };
  return { url, shards: 1, session_start_limit: limit };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function bodyOf(request: IncomingMessage, text: string): unknown {
  if (text === '') return undefined;
  if (!request.headers['content-type']?.startsWith('application/json')) {
    const message = 'Expected "Content-Type" header to be one of {\'application/json\'}.';
    throw invalidForm([{ path: '', code: 'CONTENT_TYPE_INVALID', message }]);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: RestAnswer): void {
  const isText = typeof body === 'string';
  const type = body !== undefined && { 'Content-Type': isText ? 'text/html' : 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(isText || body === undefined ? body : JSON.stringify(body));
}

function log<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > MAX_LOGGED) entries.shift();
}
