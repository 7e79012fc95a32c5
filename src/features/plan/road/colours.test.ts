import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAPER } from './colours.ts';

it('gives a picture that leaves the app the colours and letters of Paper', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, value] of Object.entries(PAPER)) expect(tokens).toContain(`--${name}: ${value};`);
});
