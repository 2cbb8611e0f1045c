/** The five questions of news, in their order. */
export const WS = ['who', 'what', 'when', 'where', 'why'] as const;
export type W = (typeof WS)[number];
