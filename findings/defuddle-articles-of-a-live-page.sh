#!/usr/bin/env bash
# defuddle 0.19.4 with linkedom: of a live page's posts it keeps one, until there are enough words; then it keeps them all.
#
# Guess: of a page whose posts are each an <article>, with no <main>, it returns the posts, or only the longest; a post more
# adds a post.
# Seen: of eight such posts it returns one and says nothing of the others; of nine, all nine. An <article> starts 240 points
# ahead of <body>, which gains only by its words and paragraphs; that several of them make a listing, whose parent is to be
# kept, is asked only where the parent has won. Inside <main>, 80 points behind, four are kept. No issue found that tells of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact defuddle@0.19.4 linkedom@0.18.15
cat >try.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

const told = [
  'The river at Oldham Bridge reached four metres before dawn, and the council closed both lanes of the road.',
  'Trains between Marwick and Tarn are running again, with delays of up to one hour, the operator says.',
  'Mayor Ilse Brandt told reporters that the shelters in the two schools would stay open until Friday evening.',
  'The water is falling, slowly, by about two centimetres an hour, according to the gauge at the old mill.',
];

async function kept(count, container) {
  const posts = Array.from({ length: count }, (_, i) => `Post ${i + 1}: ${told[i % told.length]}`);
  const articles = posts.map((post) => `<article><p>${post}</p></article>`).join('\n');
  const { document } = parseHTML(`<!doctype html><html lang="en"><head><title>Flood in Marwick: live</title></head>
<body><h1>Flood in Marwick: live</h1><${container}>${articles}</${container}></body></html>`);
  const { content } = await Defuddle(document, 'https://marwick.example/live');
  return posts.filter((post) => content.includes(post)).length;
}

for (const [count, container] of [[4, 'div'], [8, 'div'], [9, 'div'], [4, 'main']])
  console.log(`${count} posts in a <${container}>: ${await kept(count, container)} kept`);
JS
seen=$(node try.mjs 2>&1)
echo "$seen"
[ "$seen" = '4 posts in a <div>: 1 kept
8 posts in a <div>: 1 kept
9 posts in a <div>: 9 kept
4 posts in a <main>: 4 kept' ]
