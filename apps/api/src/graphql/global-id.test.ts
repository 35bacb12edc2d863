import Sqids from 'sqids';
import { fromGlobalId, toGlobalId, type NodeType } from './global-id.js';

/** Ids that are in links, notes and other programs: they stay what they are through every change of the library. */
const KNOWN: readonly (readonly [type: NodeType, key: number, id: string])[] = [
  ['User', 1, 'usr_zAg8DBn0'],
  ['Person', 1, 'per_tIdWbyXG'],
  ['Course', 1, 'crs_EW02Ojxe'],
  ['Enrollment', 1, 'enr_bQ7dNCLc'],
  ['Invitation', 1, 'inv_4IfvBNnA'],
  ['Acceptance', 1, 'acc_heFx2maS'],
  ['User', 4294967295, 'usr_E90jjDNZx'],
  ['Acceptance', 4294967295, 'acc_YO3EEmURF'],
  ['Course', 0, 'crs_2HeZNal5'],
  // These two the library would move, by its own list of blocked words.
  ['User', 1620, 'usr_26ePaNal'],
  ['User', 2860, 'usr_26ehANal'],
];

describe('The id of a node', () => {
  it.each(KNOWN)('of %s %i stays %s, whatever version of the library makes it', (type, key, id) => {
    expect(toGlobalId(type, key)).toBe(id);
    expect(fromGlobalId(id)).toEqual({ type, key });
  });

  it('is not found in a text that is longer than any id, which is not decoded', () => {
    const decode = jest.spyOn(Sqids.prototype, 'decode');
    expect(fromGlobalId(`usr_${'k3G7QAe5'.repeat(4)}`)).toBeNull();
    expect(decode).not.toHaveBeenCalled();
  });
});
