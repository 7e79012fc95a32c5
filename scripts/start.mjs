// `npm start`: installs and builds what is missing, then serves the app and the endpoint from one origin.
import { pathToFileURL } from 'node:url';
import { APP, ENDPOINT, fail, freshenApp, freshenEndpoint } from './build.mjs';
import { installMissing } from './install.mjs';

try {
  await installMissing();
  await freshenApp();
  await freshenEndpoint();
  process.argv.push('--app', APP);
  await import(pathToFileURL(ENDPOINT).href);
} catch (error) {
  fail(error);
}
