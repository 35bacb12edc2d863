import { valid } from '../validation.js';
import { checkAcceptance } from './acceptance-input.js';

describe('checkAcceptance', () => {
  it('returns code, name and email in their normal form', () => {
    const typed = {
      code: 'https://school.example/i/ab2k7mz?x=1',
      name: ' Ana  Souza ',
      email: ' Ana.Souza@Example.ORG ',
    };
    expect(checkAcceptance(typed)).toEqual(
      valid({ code: 'AB2K7MZ', name: 'Ana Souza', email: 'ana.souza@example.org', language: null }),
    );
  });

  it('keeps the language of the mails in its canonical form', () => {
    const typed = { code: 'AB2K7MZ', name: 'Ana', email: 'ana@example.org' };
    expect(checkAcceptance({ ...typed, language: 'pt-br' })).toMatchObject({ value: { language: 'pt-BR' } });
    expect(checkAcceptance({ ...typed, language: 'no language' })).toEqual({
      ok: false,
      issues: [{ path: ['language'], code: 'INVALID_LANGUAGE' }],
    });
  });

  it('requires all three', () => {
    expect(checkAcceptance({ code: '', name: ' ', email: '' })).toEqual({
      ok: false,
      issues: [
        { path: ['code'], code: 'REQUIRED' },
        { path: ['name'], code: 'REQUIRED' },
        { path: ['email'], code: 'REQUIRED' },
      ],
    });
  });

  it('returns every broken rule at once', () => {
    expect(checkAcceptance({ code: 'AB2K7M0', name: 'Ana\nSouza', email: 'ana' })).toEqual({
      ok: false,
      issues: [
        { path: ['code'], code: 'INVALID_CODE' },
        { path: ['name'], code: 'INVALID_NAME' },
        { path: ['email'], code: 'INVALID_EMAIL' },
      ],
    });
  });
});
