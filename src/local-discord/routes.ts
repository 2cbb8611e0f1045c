/**
 * The routes that the local Discord has, as Discord's docs write them. Those with an interaction's token are authorized by it,
 * the others by the bot's.
 */
export const ROUTES = {
  gateway: 'GET /gateway/bot',
  listCommands: 'GET /applications/{application.id}/commands',
  replaceCommands: 'PUT /applications/{application.id}/commands',
  listServerCommands: 'GET /applications/{application.id}/guilds/{guild.id}/commands',
  replaceServerCommands: 'PUT /applications/{application.id}/guilds/{guild.id}/commands',
  respond: 'POST /interactions/{interaction.id}/{interaction.token}/callback',
  followUp: 'POST /webhooks/{application.id}/{interaction.token}',
  getResponse: 'GET /webhooks/{application.id}/{interaction.token}/messages/{message.id}',
  editResponse: 'PATCH /webhooks/{application.id}/{interaction.token}/messages/{message.id}',
  deleteResponse: 'DELETE /webhooks/{application.id}/{interaction.token}/messages/{message.id}',
  createMessage: 'POST /channels/{channel.id}/messages',
  getMessage: 'GET /channels/{channel.id}/messages/{message.id}',
  editMessage: 'PATCH /channels/{channel.id}/messages/{message.id}',
  deleteMessage: 'DELETE /channels/{channel.id}/messages/{message.id}',
} as const;
export type RouteName = keyof typeof ROUTES;

/** Where Discord has other routes that a bot might use: those are refused as unsupported, and not as unknown. */
export const KNOWN_TO_DISCORD = /^\/(?:channels|guilds|users|applications|interactions|webhooks)\//;
/** Where an interaction's token is in the path. */
export const BY_TOKEN = /^\/(?:interactions|webhooks)\/\d+\/[^/]+/;

const PATTERNS = Object.entries(ROUTES).map(([name, route]) => {
  const [method = '', path = ''] = route.split(' ');
  const pattern = path
    .replaceAll('{message.id}', '(\\d+|@original)')
    .replace(/\{\w+\.token\}/g, '([^/]+)')
    .replace(/\{\w+\.id\}/g, '(\\d+)');
  return { name: name as RouteName, method, pattern: new RegExp(`^${pattern}$`) };
});

/** The route of a request, and its parameters in their order; undefined if there is none. */
export function routeOf(method: string, path: string): { name: RouteName; parameters: readonly string[] } | undefined {
  for (const one of PATTERNS) {
    const match = one.method === method ? one.pattern.exec(path) : null;
    if (match) return { name: one.name, parameters: match.slice(1) };
  }
  return undefined;
}
