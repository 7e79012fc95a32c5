// `npm run endpoint`: the endpoint alone; `npm run endpoint -- new-epoch` is the last step of a restore.
import { pathToFileURL } from 'node:url';
import { ENDPOINT, fail, freshenEndpoint } from './build.mjs';
import { installMissing } from './install.mjs';

try {
  await installMissing();
  await freshenEndpoint();
  await import(pathToFileURL(ENDPOINT).href);
} catch (error) {
  fail(error);
}
