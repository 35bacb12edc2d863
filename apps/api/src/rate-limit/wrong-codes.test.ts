import { MINUTE } from '@matricula/domain';
import { MemoryAttemptStore } from './memory-attempt-store.js';
import { WrongCodes } from './wrong-codes.js';

describe('Wrong codes over the whole installation', () => {
  it('are warned of above 1,000 in a minute, once a minute, and not below', async () => {
    let now = 0;
    const warnings: string[] = [];
    const log = { warn: (_facts: object, text: string) => void warnings.push(text) };
    const wrongCodes = new WrongCodes(new MemoryAttemptStore(() => now), log);
    const record = async (times: number) => {
      for (let n = 0; n < times; n += 1) await wrongCodes.record();
    };
    await record(1_000);
    expect(warnings).toHaveLength(0);
    await record(500);
    expect(warnings).toHaveLength(1);
    now += MINUTE;
    await record(1_000);
    expect(warnings).toHaveLength(1);
    await record(1);
    expect(warnings).toHaveLength(2);
  });
});
