import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionMatrix, withMatrix } from './permission-matrix.mjs';

const rule = { about: 'institution' };
const policyOf = (names, kind) => ({
  ACTION_NAMES: names,
  actionRule: () => rule,
  can: () => (kind === 'allowed' ? { kind } : { kind: 'denied', reason: kind }),
});

test('an action without an entry, and an entry without an action, are named', () => {
  assert.throws(() => permissionMatrix(policyOf(['course.forget'], 'allowed')), /missing course\.forget, unknown inv/);
});

test('the table takes the place of what stands between the marks, whatever that was', () => {
  const page = 'a\n<!-- permission matrix: written by `npm run codegen` -->old<!-- end of the permission matrix -->\nb';
  const once = withMatrix(page, '| x |');
  assert.equal(withMatrix(once, '| x |'), once);
  assert.match(once, /^a\n[^|]*\| x \|\n\n<!-- end of the permission matrix -->\nb$/);
  assert.throws(() => withMatrix('a page without marks', ''), /lost the marks/);
});
