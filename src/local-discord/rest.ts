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
import { BY_TOKEN, KNOWN_TO_DISCORD, routeOf } from './routes.ts';
import { unsupported } from './rules.ts';
import type { Schemas } from './schemas.ts';

/** Requests and refusals that are kept; set by hand. */
const MAX_LOGGED = 1_000;
/** The base that a request's target is read against; only the path counts. */
const ORIGIN = 'http://localhost';
const BAD_REQUEST = { message: '400: Bad Request', code: 0 };
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
    const { token, refusesToken, channelMessages, interactions, schemas: load } = this.#options;
    const isAuthorized = BY_TOKEN.test(path) || (call.authorization === `Bot ${token}` && !refusesToken);
    if (!isAuthorized) throw unauthorized();
    const route = routeOf(method, path);
    if (route === undefined)
      throw KNOWN_TO_DISCORD.test(path) ? invalidForm([unsupported('', `${method} ${path}`)]) : notFound();
    const [first = '', second = '', third = ''] = route.parameters;
    if (path.startsWith('/webhooks/') && first !== this.#options.applicationId) throw notFound();
    switch (route.name) {
      case 'gateway':
        return { status: 200, body: gatewayBot(this.#options.gatewayUrl()) };
      case 'listCommands':
      case 'replaceCommands':
        return await this.#commands(call, first, undefined);
      case 'listServerCommands':
      case 'replaceServerCommands':
        return await this.#commands(call, first, second);
      case 'respond':
        return await this.#callback(call, first, second);
      case 'followUp':
        return { status: 200, body: interactions.followUp(second, call.body, await load()) };
      case 'getResponse':
        return { status: 200, body: interactions.get(second, third) };
      case 'editResponse':
        return { status: 200, body: interactions.edit(second, third, call.body, await load()) };
      case 'deleteResponse':
        interactions.delete(second, third);
        return { status: 204 };
      case 'createMessage':
        return { status: 200, body: channelMessages.create(first, call.body, await load()) };
      case 'getMessage':
        return { status: 200, body: channelMessages.get(first, second) };
      case 'editMessage':
        return { status: 200, body: channelMessages.edit(first, second, call.body, await load()) };
      case 'deleteMessage':
        channelMessages.delete(first, second);
        return { status: 204 };
    }
  }

  async #callback(call: Call, id: string, token: string): Promise<RestAnswer> {
    const schemas = await this.#options.schemas();
    const body = this.#options.interactions.callback(id, token, call.body, call.arrivedAt, schemas);
    return call.query.get('with_response') === 'true' ? { status: 200, body } : { status: 204 };
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
