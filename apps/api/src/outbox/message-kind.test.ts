import { z } from 'zod';
import { forEachDatabase } from '../../test/databases.js';
import { defineMessageKind, registeredMessageKinds } from './message-kind.js';
import { enqueue } from './outbox.js';
import { Relay } from './relay.js';
import { defineTask } from './task.js';

const schema = z.strictObject({ number: z.int() });
const NOTE = defineMessageKind('test.note', schema);
const CALL = defineMessageKind('test.call', schema);
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const taskOf = (kind: typeof NOTE) => defineTask(kind, async () => ({ kind: 'done' }));

describe('a message kind', () => {
  it('has a name that no other has', () => {
    expect(() => defineMessageKind('test.note', schema)).toThrow('Two message kinds are called test.note.');
  });

  it('is registered, so that the relay can be checked at boot', () => {
    expect(registeredMessageKinds()).toEqual(expect.arrayContaining([NOTE, CALL]));
  });

  it('validates a payload before it is queued', () => {
    expect(() => NOTE.message({ number: 1.5 }, { dedupeKey: 'one' })).toThrow('number');
  });

  it('refuses keys that are longer than their columns, and cuts a long request id', () => {
    const long = 'x'.repeat(129);
    expect(() => NOTE.message({ number: 1 }, { dedupeKey: long })).toThrow('longer than 120');
    expect(() => NOTE.message({ number: 1 }, { dedupeKey: 'one', orderingKey: long })).toThrow('longer than 120');
    expect(NOTE.message({ number: 1 }, { dedupeKey: 'one', requestId: long }).requestId).toHaveLength(128);
    expect(() => defineMessageKind(long, schema)).toThrow('longer than 64');
  });
});

forEachDatabase('a relay', (database) => {
  it('does not start where a kind has no task', () => {
    expect(() => new Relay(database(), [NOTE, CALL], [taskOf(NOTE)], quiet)).toThrow(
      'No task carries out messages of the kind test.call.',
    );
  });

  it('does not start where a kind has two tasks', () => {
    const tasks = [taskOf(NOTE), taskOf(CALL), taskOf(NOTE)];
    expect(() => new Relay(database(), [NOTE, CALL], tasks, quiet)).toThrow(
      'Two tasks carry out messages of the kind test.note.',
    );
  });

  it('starts where every kind has one task', () => {
    expect(() => new Relay(database(), [NOTE, CALL], [taskOf(NOTE), taskOf(CALL)], quiet)).not.toThrow();
  });

  it('never gets a message whose kind was not defined: that does not compile', () => {
    const message = { kind: { name: 'test.typo' }, payload: '{}', dedupeKey: 'x', orderingKey: null, requestId: null };
    // @ts-expect-error The kind is an object that only defineMessageKind makes.
    const queueIt = () => enqueue(database(), message);
    expect(queueIt).toBeDefined();
  });
});
