#!/usr/bin/env bash
# @discordjs/rest 2.6.3: a request's AbortSignal does not end the wait for a rate limit.
#
# Guess: `rest.get(route, { signal: AbortSignal.timeout(300) })` rejects after 300 ms, whatever the request waits for.
# Seen: answered 429 with "Retry-After: 2", it sleeps the 2 s to their end; only the next try sees the signal. A deadline
# for a request needs `rejectOnRateLimit` as well, and a wait of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @discordjs/rest@2.6.3
cat >try.mjs <<'JS'
import { createServer } from 'node:http';
import { REST } from '@discordjs/rest';

const server = createServer((_request, response) => {
  response.writeHead(429, { 'Content-Type': 'application/json', 'Retry-After': '2', 'X-RateLimit-Scope': 'shared' });
  response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: 2, global: false }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const rest = new REST({ api: `http://127.0.0.1:${server.address().port}/api` }).setToken('x');
const started = performance.now();
const name = await rest.get('/gateway/bot', { signal: AbortSignal.timeout(300) }).then(
  () => 'nothing',
  (error) => error.name,
);
const took = performance.now() - started;
console.log(`signal after 300 ms, Retry-After 2 s: rejects with ${name} ${took >= 2_000 ? 'only after the 2 s' : 'before they are over'}`);
process.exit();
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'signal after 300 ms, Retry-After 2 s: rejects with AbortError only after the 2 s' ]
