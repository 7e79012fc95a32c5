import type { Far } from '../catalogue.ts';
import { consent } from './consent.ts';
import { exporting } from './export.ts';
import { history } from './history.ts';
import { phone } from './phone.ts';
import { route } from './route.ts';

export const frFar: Far = {
  consent,
  history,
  route,
  phone,
  export: exporting,
};
