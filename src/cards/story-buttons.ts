import type { Story } from '../library/types.ts';
import { canCompare } from '../takeaways/one-language.ts';
import type { Button } from './card.ts';
import type { Strings } from './strings/index.ts';

/** The buttons to further cards of a story's own sentences: its five Ws, and what each of its documents says. */
export function storyButtons(story: Story, { buttons }: Strings): Button[] {
  const { fingerprint } = story;
  return [
    { label: buttons.fiveWs, action: { kind: 'fiveWs', story: fingerprint } },
    ...(canCompare(story) ? [eachSaysButton(story, { buttons })] : []),
  ];
}

/** The button to what each document of a story says, of a story that has several. */
export const eachSaysButton = ({ fingerprint }: Story, { buttons }: Pick<Strings, 'buttons'>): Button => ({
  label: buttons.eachSays,
  action: { kind: 'eachSays', story: fingerprint },
});
