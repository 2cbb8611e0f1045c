import { describe } from 'vitest';
import { EXTERNAL_EVIDENCE } from '../../../src/names/detect/external-evidence.ts';
import { testCues } from './cue-rows.ts';

describe('external evidence', () => {
  testCues(EXTERNAL_EVIDENCE, {
    'after a title': [
      ['They asked Mayor «Jorvik Tarn» again.', ['person', 3], { afterTitle: true }],
      ['They asked Mayor «Jill» again.', ['person', 3], { afterTitle: true }],
      ['They asked Mayor «Tarn» again.', ['person', 2], { afterTitle: true }],
      ['They asked Mayor «Tarn Quorvin Zorblax Velthane Ostwick» again.', undefined, { afterTitle: true }],
      ['They asked «Tarn» again.', undefined],
    ],
    'before a role': [
      ['They asked «Quorvin» CEO Jill Tarn again.', ['company', 2], { beforeRole: true }],
      ['«Ecologist» Dr. Jill Tarn left.', undefined, { beforeRole: true }],
      ['They asked «Quorvin» again.', undefined],
    ],
    'after “the”': [
      ['They asked the «Quorvin Tarn» again.', ['company', 0.6], { definite: true }],
      ['They asked the «Quorvin» again.', ['none', 0.5], { definite: true }],
      ['They asked «Quorvin» again.', undefined],
    ],
    'title of a work': [
      ['They sang "«Quorvin» Through the Back Door" again.', ['none', 2]],
      ['They said: "We will ask «Quorvin» about all of this" again.', undefined],
    ],
    'before “He” or “She”': [
      ['«Quorvin» came back on Monday. She sang for an hour.', ['person', 0.7]],
      ['On Monday «Quorvin» came back. She sang for an hour.', undefined],
      ['«Quorvin» came back on Monday. It rained for an hour.', undefined],
    ],
    'after “said”': [
      ['It is over, said «Quorvin» on Monday.', ['person', 0.8]],
      ['It is over, said the «Quorvin» on Monday.', undefined, { definite: true }],
      ['It is over, said «QTX» on Monday.', undefined],
    ],
    'after “shares of”': [
      ['On Monday shares of «Quorvin» were cheap.', ['company', 1.2]],
      ['On Monday the sounds of «Quorvin» were clear.', undefined],
    ],
    'after a noun': [
      ['They asked the nurse «Jorvik Quorvin» again.', ['person', 1.5]],
      ['They asked the nurse «Quorvin» again.', ['person', 1]],
      ['They asked a charity called «Quorvin» again.', ['company', 1.5]],
      ['They slept in «Quorvin» again.', ['none', 1.2]],
      ['They slept in the «Quorvin» again.', undefined, { definite: true }],
      ['They never saw «Quorvin» again.', undefined],
    ],
    'in a list after a noun': [
      ['It comes from the banks Tarn and «Quorvin».', ['company', 1.5]],
      ['It comes from the companies Tarn, «Quorvin» and Ostwick.', ['company', 1.5]],
      ['It comes from the bank Tarn and «Quorvin».', undefined],
      ['It comes from the towns Tarn and «Quorvin».', undefined],
    ],
    'after a noun and a comma': [
      ['Its supplier, «Quorvin Tarn», agreed to pay.', ['company', 3]],
      ['The firm that laid them, «Quorvin Tarn», said it was early.', ['company', 3]],
      ['He left the firm, «Quorvin» said.', undefined],
      ['Its garden, «Quorvin Tarn», is open.', undefined],
    ],
    'before a place': [
      ['They drove to «Quorvin», Maryland, again.', ['none', 2]],
      ['They drove to the «Quorvin Agency», Maryland, again.', undefined],
      ['They drove to «Quorvin», Tarn, again.', undefined],
    ],
    'before an office': [
      ['They asked the «Foreign Affairs» minister again.', ['none', 2]],
      ['They asked the «Quorvin» minister again.', undefined],
    ],
    'before “Inc”': [
      ['They asked «Quorvin», Inc. about it.', ['company', 2.5]],
      ['They asked «Quorvin» about it.', undefined],
    ],
    'before an age': [
      ['They asked «Quorvin», 42, about it.', ['person', 2.5]],
      ['They asked «Quorvin», 4200, about it.', undefined],
    ],
    'before “(born”': [
      ['They asked «Quorvin» (born in Oslo) about it.', ['person', 2.5]],
      ['They asked «Quorvin» (1950–2020) about it.', ['person', 2.5]],
      ['They asked «Quorvin» (in Oslo) about it.', undefined],
    ],
    'before “, who”': [
      ['They asked «Quorvin», who knew it.', ['person', 1.5]],
      ['They asked «Quorvin», whole or not.', undefined],
    ],
    'before “, which”': [
      ['They asked «Quorvin», which knew it.', ['company', 0.8]],
      ['They asked «Quorvin», whichever it was.', undefined],
    ],
    'before what organisations have': [
      ['They wanted «Quorvin»’s music.', undefined],
      ['They wanted «Quorvin»’s headquarters.', ['company', 1.5]],
      ['They said «Quorvin» shares fell.', ['company', 1.5]],
      ['They asked «Quorvin» chief executive Tarn.', ['company', 1.5]],
    ],
    'before kin': [
      ['They asked «Quorvin»’s older sister again.', ['person', 1.2]],
      ['They asked «Quorvin»’s older ship again.', undefined],
    ],
    'before a verb of saying': [
      ['Then «Jorvik Quorvin Tarn» said so.', ['person', 0.9]],
      ['Then «Jorvik Quorvin Tarn Zorblax» said so.', ['company', 0.9]],
      ['Then «Jorvik Quorvin Tarn» sailed.', undefined],
    ],
    'before a person’s verb': [
      ['Then «Quorvin» also resigned from it.', ['person', 0.6]],
      ['Then «Quorvin» landed there.', ['person', 0.2]],
      ['Then «Jorvik Quorvin» landed there.', undefined],
    ],
    'in apposition': [
      ['They asked «Quorvin», a senior analyst at a bank.', ['person', 1.5]],
      ['They said «Quorvin» is a Swedish band of three.', ['company', 2]],
      ['They said «Quorvin» is a quiet town by the sea.', ['none', 2]],
      ['They said «Quorvin» is one of the towns.', undefined],
    ],
  });
});
