import path from 'node:path';
import { buildLightServer } from '../../../scripts/build.mjs';
import { root } from '../../../scripts/processes.mjs';

// Builds the module that renders the light pages, once for a run of the API's tests. Jest reads the default export.
export default function setUp() {
  return buildLightServer(path.join(root, 'var/test/light-server'));
}
