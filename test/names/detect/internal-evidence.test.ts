import { describe } from 'vitest';
import { EVIDENCE_IN_DOCUMENT, INTERNAL_EVIDENCE } from '../../../src/names/detect/internal-evidence.ts';
import { testCues } from './cue-rows.ts';

describe('internal evidence', () => {
  testCues(
    { ...INTERNAL_EVIDENCE, ...EVIDENCE_IN_DOCUMENT },
    {
      'name of a place': [
        ['It rained in «Oslo» on Monday.', ['none', 4]],
        ['It rained in «East Oslo» on Monday.', ['none', 4]],
        ['It rained in «Quorvin» on Monday.', undefined],
      ],
      'days, demonyms and the like': [
        ['They met on «Monday» again.', ['none', 5]],
        ['They met the «Norwegians» again.', ['none', 5]],
        ['They met the «Norwegian Quorvin» again.', undefined],
      ],
      'last word of things': [
        ['They won the «Quorvin Prize» again.', ['none', 3]],
        ['It ended with «Zorblax War II» in May.', ['none', 3]],
        ['They asked «Nathan Law» about it.', ['none', 1]],
        ['They fled from the «War of Quorvin» again.', ['none', 3]],
        ['They asked the «Government of Quorvin Province» again.', undefined],
        ['They asked the «Center for Quiet Harbors» again.', undefined],
        ['They asked the «Quorvin Medical Center» again.', undefined],
        ['They asked the «Ostwick School District» about it.', undefined],
        ['They won the «Prize» again.', undefined],
      ],
      'first word of things': [
        ['They swam in «Lake Quorvin» again.', ['none', 3]],
        ['They asked the «Lake Quorvin Agency» again.', undefined],
      ],
      'court without judges': [
        ['They lived in «Tarn Court» again.', ['none', 3]],
        ['They asked the «Quorvin Crown Court» again.', undefined],
        ['They asked the «Oslo Court» again.', undefined],
        ['They asked the «New York Court» again.', undefined],
        ['They asked the «Court» again.', undefined],
      ],
      'part of a place': [
        ['They walked through «Lower Tessin» again.', ['none', 2]],
        ['They walked through «Puerto Tessin» again.', ['none', 2]],
        ['They walked through «Tessin» again.', undefined],
        ['They asked the «North Tessin Agency» again.', undefined],
      ],
      'what somebody is': [
        ['They met the «Quorvin-winner» again.', ['none', 3]],
        ['They met an «Oslo Conservative» again.', ['none', 3]],
        ['They met Jill Tarn («D-Ohio») again.', ['none', 3]],
        ['They met «Quorvin Tarn» again.', undefined],
      ],
      office: [
        ['They asked the «Police Chief» again.', ['none', 5]],
        ['They asked the «Quorvin Chief» again.', undefined],
      ],
      'common noun alone': [
        ['They asked the «Association» again.', ['none', 3]],
        ['They asked the «Quorvin Association» again.', undefined],
      ],
      'word of organisations': [
        ['They asked the «Quorvin Ministry» again.', ['public body', 2.5]],
        ['They asked the «Quorvin Institute» again.', ['company', 2.5]],
        ['They asked «Golden Loaves» again.', ['company', 2.5]],
        ['They asked «Jill Textiles» again.', ['company', 2.5]],
        ['They asked «Jill Banks» again.', undefined],
        ['They asked the «Oslo Division of Quiet Harbors» again.', ['public body', 2.5]],
        ['They asked the «Quorvin Board of Quiet Harbors» again.', ['company', 2.5]],
        ['They asked the «Institute» again.', undefined],
      ],
      ampersand: [
        ['They asked «Tarn & Daughters» again.', ['company', 1]],
        ['They asked «Tarn Daughters» again.', undefined],
      ],
      airline: [
        ['They flew with «Quorvin Air» again.', ['company', 2]],
        ['They flew with «Air Quorvin» again.', ['company', 2]],
        ['They flew with «Jill Quorvin» again.', undefined],
      ],
      'first word of organisations': [
        ['They told «Deportivo Quorvin» again.', ['company', 2]],
        ['They told «Quorvin FM» again.', ['company', 2]],
        ['They told «Jill Quorvin» again.', undefined],
      ],
      'written as one word': [
        ['They told «Quorvin.com» again.', ['company', 0.7]],
        ['They told «QuorVin» again.', ['company', 0.7]],
        ['They told «McTarn» again.', undefined],
      ],
      'after a place': [
        ['They asked the «Oslo Quorvins» again.', ['company', 1.2]],
        ['They asked the «Oslo Agency» again.', undefined],
        ['They asked «Madison Quorvin» again.', undefined],
      ],
      plural: [
        ['They asked «Quorvin Tigers» again.', ['company', 1.5]],
        ['They asked «Quorvin Zorblaxers» again.', ['company', 0.6]],
        ['They sold «Compact Discs» again.', ['company', 0.6]],
        ['They asked «Quorvin Adams» again.', undefined],
        ['They asked «Jill Tigers» again.', undefined],
      ],
      'first name and more': [
        ['They asked «Jill Quorvin» again.', ['person', 2.5]],
        ['They asked «Jill» again.', undefined],
        ['They asked the «Jill Quorvin Institute» again.', undefined],
      ],
      'first name alone': [
        ['They asked «Jill» again.', ['person', 0.6]],
        ['They asked «Quorvin» again.', undefined],
      ],
      'initial in the middle': [
        ['They asked «Jorvik F. Tarn» again.', ['person', 2]],
        ['They asked «Jorvik Tarn» again.', undefined],
      ],
      'initials first': [
        ['They asked «J.K. Tarn» again.', ['person', 1.5]],
        ['They asked the «U.S. Tarn» again.', undefined],
      ],
      junior: [
        ['They asked «Jorvik Tarn Jr» again.', ['person', 1.5]],
        ['They asked «Jorvik Tarn» again.', undefined],
      ],
      'capitals alone': [
        ['They asked «QTX» again.', ['company', 1.4]],
        ['They asked the «CEO» again.', ['none', 5]],
        ['They sold «DVDs» again.', ['none', 5]],
        ['They were «NEVER» asked again.', ['none', 5]],
        ['They sold the «H100» again.', ['none', 1]],
        ['They asked «Quorvin» again.', undefined],
      ],
      'words in capitals': [
        ['It said «LEAGUE TABLE» above it.', ['none', 3]],
        ['It said «QTX» above it.', undefined],
      ],
      'small first letter': [
        ['They sold the «iQuorvin» again.', ['none', 2]],
        ['They sold the «Quorvin» again.', undefined],
      ],
      'capitals of a thing': [
        ['They sold the «QTX» system again.', ['none', 2]],
        ['They sold «QTX» shares again.', undefined],
      ],
      'capitals for words in lower case': [
        ['Geese with broken wing syndrome («BWS») came.', ['none', 5]],
        ['Geese with a broken leg («BWS») came.', undefined],
      ],
      'capitals after a noun in lower case': [
        ['It holds a tidal enzyme («QTX») again.', ['none', 2]],
        ['They asked a weather agency («QTX») again.', undefined],
        ['They asked a nurse, «QTX» said.', undefined],
      ],
      'words of no language': [
        ['They asked «Jorvik Quorvin» again.', ['person', 0.9]],
        ['They asked «Brennick Forge» again.', ['company', 0.9]],
        ['They asked «Brennick Walker» again.', ['person', 0.9]],
        ['They asked «El Quorvin» again.', ['company', 0.4]],
        ['They asked «Quiet Forge» again.', undefined],
        ['They asked «Jorvik Quorvin» again. A quorvin is a fish.', undefined],
      ],
    },
  );
});
