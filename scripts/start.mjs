// `npm start`: installs and builds what is missing, then serves the app and the endpoint from one origin.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  APP,
  APP_SOURCES,
  buildApp,
  buildEndpoint,
  ENDPOINT,
  ENDPOINT_SOURCES,
  fail,
  isStale,
} from './build.mjs';
import { installMissing } from './install.mjs';

try {
  await installMissing();
  if (await isStale(path.join(APP, 'index.html'), APP_SOURCES)) await buildApp();
  if (await isStale(ENDPOINT, ENDPOINT_SOURCES)) await buildEndpoint();
  process.argv.push('--app', APP);
  await import(pathToFileURL(ENDPOINT).href);
} catch (error) {
  fail(error);
}
