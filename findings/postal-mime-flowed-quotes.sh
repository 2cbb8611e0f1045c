#!/usr/bin/env bash
# postal-mime 4.0.0: of a quoted paragraph in a format=flowed message, the quote marks of its later lines end up in its text.
#
# Guess: it joins flowed lines as RFC 3676 (4.5) says: of lines of one quote depth, the marks and the stuffed space go first.
# Seen: unquoted paragraphs, stuffed lines and "-- " are as they should be, but in a quote each join leaves "> " (or ">> ")
# between two words, where no reader of quotes looks for it. No issue found that tells of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact postal-mime@4.0.0
cat >try.mjs <<'JS'
import PostalMime from 'postal-mime';

const lines = [
  'From: Ilse Brandt <ilse@marwick.example>',
  'To: desk@marwick.example',
  'Subject: Re: The bridge',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  '>> When does the bridge at ',
  '>> Oldham open?',
  '> Not before Friday, the ',
  '> mayor says.',
  'Then we print that it is ',
  'closed.',
  '-- ',
  'Ilse',
];
const { text } = await PostalMime.parse(lines.join('\r\n'));
console.log(text.trim());
JS
seen=$(node try.mjs 2>&1)
echo "$seen"
[ "$seen" = '>> When does the bridge at >> Oldham open?
> Not before Friday, the > mayor says.
Then we print that it is closed.
-- 
Ilse' ]
