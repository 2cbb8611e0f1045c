import { describe, expect, it } from 'vitest';
import { isRolePhrase } from '../../../src/names/roles/role-context.ts';
import { areRoles, belongsToOffice, belongsToRole, isCourtesy, isRole } from '../../../src/names/roles/role-nouns.ts';

describe('words of roles', () => {
  it.each([
    ['isRole', isRole, ['mayor', 'co-founder', 'Prize-winner', 'limnologist', 'Mayor’s'], ['harbor', 'sister', 'ran']],
    ['areRoles', areRoles, ['mayors', 'secretaries', 'policemen'], ['mayor', 'harbors', 'men']],
    ['isCourtesy', isCourtesy, ['Mr', 'Mrs.', 'Dame'], ['Mayor']],
    ['belongsToOffice', belongsToOffice, ['the', 'Ms', 'deputy', 'mayor'], ['harbor']],
    [
      'belongsToRole',
      belongsToRole,
      ['Harbor', 'science', 'former', 'pro-harbor', 'US'],
      ['The', 'weeks', 'met', 'quickly', ''],
    ],
  ])('GIVEN words THEN %s knows which are', (_name, holds, yes, no) => {
    expect(yes.filter((word) => !holds(word))).toEqual([]);
    expect(no.filter((word) => holds(word))).toEqual([]);
  });

  it.each([
    ['director of the gallery', true],
    ['chief financial officer', true],
    ['gallery of the director', false],
    ['director of', false],
    [`${'very '.repeat(16)}director`, false],
  ])('GIVEN %j THEN whether it is a role: %j', (phrase, is) => {
    expect(isRolePhrase(phrase.split(' '))).toBe(is);
  });
});
