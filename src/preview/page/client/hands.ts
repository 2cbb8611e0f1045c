/** What the reader can do on a message. Each resolves when it is answered. */
export interface Hands {
  press(customId: string): Promise<void>;
  select(customId: string, values: readonly string[]): Promise<void>;
}
