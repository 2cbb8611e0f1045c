import { describe, expect, it } from 'vitest';
import { formKey, initials, shortForms } from '../../../src/names/link/forms.ts';

describe('forms of a name', () => {
  it.each([
    ['The Quorvin-Tarn’s', 'quorvin tarn'],
    ['Q.T.X.', 'qtx'],
    ['Jorvik “El Rojo” Tarn', 'jorvik el rojo tarn'],
    ['Éva_Holm / Oslo', 'eva holm oslo'],
  ])('GIVEN %j THEN its key is %j', (form, key) => {
    expect(formKey(form)).toBe(key);
  });

  it.each([
    ['Jill Tarn', 'person', ['Tarn']],
    ['Jill von der Tarn', 'person', ['von der Tarn']],
    ['Jorvik F. Tarn Jr.', 'person', ['Tarn', 'Jorvik Tarn']],
    ['Jill Van Tarn', 'person', ['Tarn', 'Van Tarn']],
    ['Jorvik "Rojo" Tarn', 'person', ['Tarn', 'Jorvik Tarn', 'Rojo Tarn']],
    ['Quorv Sol-mi', 'person', ['Quorv']],
    ['Kim Sol', 'person', ['Sol', 'Kim']],
    ['Tarn', 'person', []],
    ['Quorvin Textiles', 'person', []],
    ['Jill Banks', 'person', ['Banks']],
    ['Quorvin Inc.', 'company', ['Quorvin']],
    ['Quorvin Harbor Group', 'company', ['Quorvin Harbor']],
    ['Quorvin Bank Group', 'company', []],
    ['Quorvin Ferries', 'company', []],
    ['Quorvin Ministry', 'public body', []],
  ] as const)('GIVEN %j, a %s, THEN %j follow from it', (name, kind, forms) => {
    expect(shortForms(name, kind)).toEqual(forms);
  });

  it.each([
    ['Quorvin Tide Exchange', 'QTE'],
    ['Institute of Quiet Harbors', 'IQH'],
    ['Quorvin', ''],
  ])('GIVEN %j THEN its initials are %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
