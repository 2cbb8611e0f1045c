#!/usr/bin/env bash
# defuddle 0.19.4 with linkedom: it takes "/*" and "*/" inside the strings of valid JSON-LD for a comment.
#
# Guess: JSON-LD that JSON.parse reads is read as JSON.parse reads it; what it tolerates beyond that (comments) changes only
# what is not valid JSON.
# Seen: comments are cut out before parsing, wherever they seem to be. From "src/*" in the headline to "*/4" in a later string
# all is gone: the headline runs on into the description, and author and date are missing, without a word. Where the cut takes
# a brace along, all of it is dropped, and console.error, with `debug` off too, calls the page's valid JSON broken. No issue
# found that tells of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact defuddle@0.19.4 linkedom@0.18.15
cat >try.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

let said = 0;
console.error = () => {
  said += 1;
};

async function read(post) {
  const { document } = parseHTML(`<!doctype html><html lang="en"><head><title>Notes</title>
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', ...post })}</script>
</head><body><article><p>Our checks ran by day, and people waited for them. Now they run by night.</p></article></body></html>`);
  said = 0;
  const { title, author, published } = await Defuddle(document, 'https://marwick.example/notes');
  console.log(`title "${title}", author "${author}", published "${published}", console.error ${said} times`);
}

const author = { '@type': 'Person', name: 'Ilse Brandt' };
const datePublished = '2026-03-01';
await read({ headline: 'Check all of src at night', author, datePublished, description: 'The line for cron is 0 */4 * * *.' });
await read({ headline: 'Check src/* at night', author, datePublished, description: 'The line for cron is 0 */4 * * *.' });
await read({ headline: 'Check src/* at night', isPartOf: { '@type': 'Blog', name: 'Every */4 hours' }, author, datePublished });
JS
seen=$(node try.mjs 2>&1)
echo "$seen"
[ "$seen" = 'title "Check all of src at night", author "Ilse Brandt", published "2026-03-01", console.error 0 times
title "Check src4 * * *.", author "", published "", console.error 0 times
title "Notes", author "", published "", console.error 1 times' ]
