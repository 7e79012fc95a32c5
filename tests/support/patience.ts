import { configure } from '@testing-library/preact';
import { afterAll } from 'vitest';

/** Screens load what is heavy on a tap, and the machine that tests may be busy. */
configure({ asyncUtilTimeout: 15_000 });

/** Files share their modules: what a screen still means to draw is drawn before the next file brings a page of its own, ms. */
const DRAWN = 50;
afterAll(() => new Promise((resolve) => setTimeout(resolve, DRAWN)));
