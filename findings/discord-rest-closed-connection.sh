#!/usr/bin/env bash
# @discordjs/rest 2.6.3 with undici 6: a connection that the server closes is not tried again, though a reset one is.
#
# Guess: `retries: 3` covers every broken connection, since it covers ECONNRESET.
# Seen: where the server ends the connection before it answers (a proxy or load balancer that restarts does), undici
# says UND_ERR_SOCKET "other side closed", which is thrown after one request; after a reset (ECONNRESET) there are four.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @discordjs/rest@2.6.3
cat >try.mjs <<'JS'
import { createServer } from 'node:http';
import { REST } from '@discordjs/rest';

async function requestsUntilThrown(breakOff) {
  let requests = 0;
  const server = createServer(({ socket }) => {
    requests += 1;
    breakOff(socket);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rest = new REST({ api: `http://127.0.0.1:${server.address().port}/api`, retries: 3 }).setToken('x');
  const code = await rest.get('/gateway/bot').then(
    () => 'answered',
    (error) => error.code ?? error.cause?.code ?? error.name,
  );
  server.close();
  return `${code} after ${requests}`;
}

console.log(`closed: ${await requestsUntilThrown((socket) => socket.end())}`);
console.log(`reset: ${await requestsUntilThrown((socket) => socket.resetAndDestroy())}`);
process.exit();
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = $'closed: UND_ERR_SOCKET after 1\nreset: ECONNRESET after 4' ]
