import { ownOrigin } from './own-origin.js';

describe('Our own origin', () => {
  it.each([undefined, 'https://matricula.example'])('is PUBLIC_URL, or none as programs send it: %s', (origin) => {
    expect(ownOrigin('https://matricula.example')(origin)).toBe(true);
  });

  it.each(['http://matricula.example', 'https://matricula.example:8443', 'https://a.matricula.example', 'null', ''])(
    'is not %j',
    (origin) => {
      expect(ownOrigin('https://matricula.example')(origin)).toBe(false);
    },
  );

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])(
    'is any name of this machine where PUBLIC_URL is one of them: %s',
    (origin) => {
      expect(ownOrigin('http://localhost:4000')(origin)).toBe(true);
      expect(ownOrigin('http://127.0.0.1:4000')(origin)).toBe(true);
      expect(ownOrigin('https://matricula.example')(origin)).toBe(false);
    },
  );

  it('is no other port of this machine', () => {
    expect(ownOrigin('http://localhost:4000')('http://localhost:3000')).toBe(false);
  });
});
