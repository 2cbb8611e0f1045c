#!/usr/bin/env bash
# discord-markdown-parser 1.3.1: Discord's guild navigation is text to it.
#
# Guess: `<id:customize>`, `<id:browse>` and `<id:guide>`, as Discord documents and writes them (reference, "Message
# Formatting"), become the node `guildNavigation` that the package has.
# Seen: each is text. What becomes that node has a server's id in place of the letters "id", which Discord does not write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact discord-markdown-parser@1.3.1
cat >try.cjs <<'JS'
const { parse } = require('discord-markdown-parser');
for (const text of ['<id:customize>', '<id:browse>', '<id:guide>', '<80351110224678912:customize>'])
  console.log(`${text} ${[...new Set(parse(text, 'normal').map(({ type }) => type))].join(' ')}`);
JS
seen=$(node try.cjs)
echo "$seen"
[ "$seen" = '<id:customize> text
<id:browse> text
<id:guide> text
<80351110224678912:customize> guildNavigation' ]
