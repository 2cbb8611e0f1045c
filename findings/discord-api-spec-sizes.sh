#!/usr/bin/env bash
# discord-api-spec 10.0.266135: its schemas take modals and messages that are too large for Discord's documentation.
#
# Guess: what passes the schemas that are generated from Discord's own OpenAPI description keeps the sizes that the documentation
# gives: a modal has 1 to 5 components, the content of a message 2,000 characters.
# Seen: a modal of 40 components passes, and 4,000 characters of content do. On the other hand a reference of type 1, by which a
# message is forwarded, does not pass. Who tests payloads against the schemas needs the documented sizes besides.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact discord-api-spec@10.0.266135 zod@4.6.7
cat >try.mjs <<'JS'
import { MessageCreateRequestSchema, ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';

const field = (_, i) => ({ type: 18, label: `Field ${i}`, component: { type: 4, custom_id: `field-${i}`, style: 1 } });
const modal = (count) => ({ custom_id: 'form', title: 'A form', components: Array.from({ length: count }, field) });
const says = (schema, value) => (schema.safeParse(value).success ? 'passes' : 'is refused');
for (const count of [5, 40, 41])
  console.log(`modal of ${count}: ${says(ModalInteractionCallbackRequestSchema, { type: 9, data: modal(count) })}`);
for (const length of [2_000, 4_000, 4_001])
  console.log(`content of ${length}: ${says(MessageCreateRequestSchema, { content: 'x'.repeat(length) })}`);
for (const type of [0, 1]) {
  const message_reference = { type, message_id: '1300000000000000001', channel_id: '1300000000000000002' };
  console.log(`reference of type ${type}: ${says(MessageCreateRequestSchema, { message_reference })}`);
}
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'modal of 5: passes
modal of 40: passes
modal of 41: is refused
content of 2000: passes
content of 4000: passes
content of 4001: is refused
reference of type 0: passes
reference of type 1: is refused' ]
