#!/usr/bin/env bash
# mammoth 1.13.0 on a document of docx 9.15.2: its raw text has no footnotes and no line breaks, though its HTML has both.
#
# Guess: extractRawText, which "will ignore all formatting", returns the words that convertToHtml returns, without the tags.
# Seen: a footnote's words are missing, and so is the mark that there was one. A line break (Shift+Enter) leaves nothing,
# not a space, so that a house number and a postcode become one number. `messages` is empty. The break is known
# (mwilliamson/mammoth.js#252, open since 2020); no issue found for the notes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact mammoth@1.13.0 docx@9.15.2
cat >try.mjs <<'JS'
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';

const buffer = await Packer.toBuffer(
  new Document({
    footnotes: { 1: { children: [new Paragraph('Without the harbour.')] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('Harbour Street 4'), new TextRun({ text: '2000 Marwick', break: 1 })] }),
          new Paragraph({ children: [new TextRun('The damage is put at 9 million'), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  }),
);
const raw = await mammoth.extractRawText({ buffer });
const html = await mammoth.convertToHtml({ buffer });
console.log(`raw: ${JSON.stringify(raw.value)}, ${raw.messages.length} messages`);
console.log(`html: ${html.value.includes('Street 4<br />2000') ? 'break' : 'no break'}, ${html.value.includes('Without the harbour.') ? 'note' : 'no note'}`);
JS
seen=$(node try.mjs 2>&1)
echo "$seen"
[ "$seen" = 'raw: "Harbour Street 42000 Marwick\n\nThe damage is put at 9 million\n\n", 0 messages
html: break, note' ]
