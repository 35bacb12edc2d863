import { checkNewPassword } from '@matricula/domain';
import { isCommonPassword } from './common-passwords.js';

const check = (password: string) => checkNewPassword(password, { current: null, isCommon: isCommonPassword });

describe('the common passwords of the server', () => {
  it.each(['sunshine', 'liverpool', 'corvette', 'butterfly', '1qazxsw2', 'minecraft', 'mercedes', 'realmadrid'])(
    'know %s, which the browser does not need to know',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  it.each(['mypassword', 'Pa$$w0rd', 'hola1234', 'Senha123', 'Contraseña1', 'Corvette!', 'M3rc3d3s', 'butterfly-1999'])(
    'make %s too weak',
    (password) => {
      expect(check(password)).toMatchObject({ issues: [{ path: [], code: 'WEAK_PASSWORD' }] });
    },
  );

  it.each(['tangerine-88-kettle', 'velvet horse battery maple', 'Xk7#mQ2v', 'ação e 🎓', 'passwordless future'])(
    'leave %s alone',
    (password) => {
      expect(check(password).ok).toBe(true);
    },
  );

  it('are answered within milliseconds, however long the password is', () => {
    check('warm up');
    const start = performance.now();
    for (const password of ['1'.repeat(128), 'a1'.repeat(64), '!@#$%^&*'.repeat(16)]) check(password);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
