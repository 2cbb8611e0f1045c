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
      ['They asked «Primary Care» Physician Jill Tarn again.', undefined, { beforeRole: true }],
      ['They asked «Quorvin» Minister Jill Tarn again.', undefined, { beforeRole: true }],
      ['They asked «Quorvin» again.', undefined],
    ],
    'after “the”': [
      ['They asked the «Quorvin Tarn» again.', ['company', 0.6], { definite: true }],
      ['They asked the «Jill Corsairs» again.', ['company', 2.6], { definite: true }],
      ['They asked the «Jill Adams» again.', ['company', 0.6], { definite: true }],
      ['They asked the «Quorvin» again.', ['none', 0.5], { definite: true }],
      ['They asked «Quorvin» again.', undefined],
    ],
    'after “The” in a sentence': [
      ['As The «Quorvin» reports, it rained.', ['company', 1], { definite: true }],
      ['As The «Times» reports, it rained.', ['company', 5], { definite: true }],
      ['The «Quorvin» reports that it rained.', undefined, { definite: true }],
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
      ['According to «Quorvin» it is over.', ['person', 0.8]],
    ],
    'after “quoted by”': [
      ['It is over, as quoted by «Quorvin».', ['company', 0.5]],
      ['He told the «Quorvin» so.', ['company', 0.5], { definite: true }],
      ['It stood by «Quorvin».', undefined],
    ],
    'after “shares of”': [
      ['On Monday shares of «Quorvin» were cheap.', ['company', 1.2]],
      ['On Monday the sounds of «Quorvin» were clear.', undefined],
    ],
    'after “analyst at”': [
      ['It fell, said an analyst with «Quorvin Tarn».', ['company', 4]],
      ['It fell, said a geologist at the «Quorvin Tarn».', ['company', 4], { definite: true }],
      ['It fell, said a singer with «Quorvin Tarn».', undefined],
    ],
    'after a noun': [
      ['They asked the neuroscientist «Jorvik Quorvin» again.', ['person', 1.5]],
      ['They asked the developer «Quorvin Institute» again.', ['company', 2]],
      ['They asked the nurse «Jorvik Quorvin» again.', ['person', 1.5]],
      ['They asked the nurse «Quorvin» again.', ['person', 1]],
      ['They asked the nurses «Jorvik Quorvin» again.', ['person', 1.2]],
      ['They asked the nurses «Quorvin» again.', undefined],
      ['They asked the owner, «Quorvin Stone», again.', undefined],
      ['They asked the owner, «Jill Stone», again.', ['person', 1.5]],
      ['They asked the owner, «Jorvik Quorvin», again.', ['person', 1.5]],
      ['They asked a charity called «Quorvin» again.', ['company', 2]],
      ['They slept in «Quorvin» again.', ['none', 1.2]],
      ['They slept outside «Quorvin» again.', ['none', 2]],
      ['They slept in the «Quorvin» again.', undefined, { definite: true }],
      ['They never saw «Quorvin» again.', undefined],
    ],
    'after a noun for a thing': [
      ['They played the album «Quorvin Tarn» again.', ['none', 3]],
      ['They boarded the ship, the «Jorvik Tarn», again.', ['none', 3], { definite: true }],
      ['They played with «Quorvin Tarn» again.', undefined],
    ],
    'after “bear named”': [
      ['They fed a bear named «Jill» again.', ['none', 20]],
      ['They fed a nurse named «Jill» again.', undefined],
    ],
    'after “residents of”': [
      ['It woke residents of «Quorvin» again.', ['none', 2]],
      ['It woke residents of Tarn, Tessin and «Quorvin» again.', ['none', 2]],
      ['It woke residents of the «Quorvin Institute» again.', undefined],
      ['It had songs of «Quorvin» again.', undefined],
    ],
    'after “town of”': [
      ['They came to the town of «Quorvin» again.', ['none', 2.5]],
      ['They came from the north of «Quorvin» again.', ['none', 2.5]],
      ['They came to the quarry of «Quorvin» again.', ['none', 2.5]],
      ['They asked the head of «Quorvin» again.', undefined],
      ['They asked the town of «Quorvin Institute» again.', undefined],
    ],
    'after “plays for”': [
      ['He played for «Quorvin» again.', ['company', 0.9]],
      ['They asked the Oslo-based «Quorvin» again.', ['company', 0.9]],
      ['He asked for «Quorvin» again.', undefined],
    ],
    'after “victory over”': [
      ['They lost to «Quorvin» again.', ['company', 0.5]],
      ['They spoke to «Quorvin» again.', undefined],
    ],
    'after “such as”': [
      ['They asked such banks as «Quorvin» again.', ['company', 1.5]],
      ['They asked bands like The «Quorvin Tarn» again.', ['company', 1.5]],
      ['They saw towns, including «Quorvin», again.', ['none', 2]],
      ['They sang as «Quorvin» again.', undefined],
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
      ['The developer, «Jorvik Tarn», said it was early.', undefined],
      ['He left the firm, «Quorvin» said.', undefined],
      ['Its garden, «Quorvin Tarn», is open.', undefined],
    ],
    'before a place': [
      ['They drove to «Quorvin», Maryland, again.', ['none', 2]],
      ['They drove to the «Quorvin Agency», Maryland, again.', undefined],
      ['They drove to «Quorvin», Tarn, again.', undefined],
      ['They drove to «Jill Quorvin», Oslo, again.', undefined],
    ],
    'before an office': [
      ['They asked the «Foreign Affairs» minister again.', ['none', 3]],
      ['They asked «Flight» Engineers Jill Tarn and Jorvik Quorvin again.', ['none', 3]],
      ['They asked «House Minority» Leader Jill Tarn again.', ['none', 3]],
      ['They asked the «Treasury» Secretary again.', undefined],
      ['They asked the «Quorvin» minister again.', undefined],
    ],
    'before a model’s number': [
      ['They flew a «Quorvin» 767 again.', ['none', 1.5]],
      ['They drove a «Quorvin» XM-3 again.', ['none', 1.5]],
      ['They installed «Quorvin» 2.0.', ['none', 1.5]],
      ['They flew a «Quorvin Institute» 767 again.', ['none', 3]],
      ['They gave «Quorvin» 2.5 million pounds again.', undefined],
      ['They gave «Quorvin» 12 pounds again.', undefined],
    ],
    'before a noun for a place': [
      ['They crossed the «Quorvin» region again.', ['none', 1.5]],
      ['They heard the «Quorvin» song again.', undefined],
    ],
    'before a plural verb': [
      ['«Quorvin» were relegated.', ['company', 1.2]],
      ['They say that «Quorvin» have lost.', ['company', 1.2]],
      ['Oslo and «Quorvin» were relegated.', undefined],
      ['«Quorvins» were relegated.', undefined],
    ],
    'before a noun for a body': [
      ['They asked «Quorvin» newspaper again.', ['company', 1]],
      ['They asked a «Jazz» band again.', undefined],
      ['They asked the «Quorvin» news agency again.', ['company', 1], { definite: true }],
      ['They asked «Quorvin» news again.', undefined],
    ],
    'before who works there': [
      ['They asked «Quorvin» spokeswoman Jill Tarn again.', ['company', 1]],
      ['They asked «Quorvin» daughter Jill Tarn again.', undefined],
    ],
    'before a verb of games': [
      ['Then «Quorvin» defeated Oslo.', ['company', 0.7]],
      ['Then «Quorvin» have finished third.', ['company', 0.7]],
      ['Then «Jill Quorvin» defeated Oslo.', undefined],
      ['Then «Quorvin» finished its work.', undefined],
    ],
    'before who is in a team': [
      ['Then «Quorvin» goalkeeper Jill Tarn fell.', ['company', 1.2]],
      ['Then «Quorvin» nurse Jill Tarn fell.', undefined],
    ],
    'before “Inc”': [
      ['They asked «Quorvin», Inc. about it.', ['company', 2.5]],
      ['They asked «Quorvin» about it.', undefined],
    ],
    'before an age or “Jr”': [
      ['They asked «Quorvin Tarn», Jr., about it.', ['person', 2.5]],
      ['They asked «Quorvin», 42, about it.', ['person', 2.5]],
      ['They asked «Quorvin», 4200, about it.', undefined],
      ['They left «Quorvin», 42 miles away.', undefined],
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
      ['They said «Quorvin» is a vaccine of theirs.', ['none', 2]],
      ['They asked «Quorvin», a developer of games.', ['company', 2]],
      ['They asked «Jorvik Quorvin», a developer of games.', ['person', 1.5]],
      ['They said «Quorvin» is one of the towns.', undefined],
      ['They asked «Quorvin», a website designer.', ['person', 1.5]],
    ],
  });
});
