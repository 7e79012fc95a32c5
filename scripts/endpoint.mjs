// `npm run endpoint`: the endpoint alone; `npm run endpoint -- new-epoch` is the last step of a restore.
import { pathToFileURL } from 'node:url';
import { buildEndpoint, ENDPOINT, ENDPOINT_SOURCES, fail, isStale } from './build.mjs';
import { installMissing } from './install.mjs';

try {
  await installMissing();
  if (await isStale(ENDPOINT, ENDPOINT_SOURCES)) await buildEndpoint();
  await import(pathToFileURL(ENDPOINT).href);
} catch (error) {
  fail(error);
}
