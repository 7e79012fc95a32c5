import { configure } from '@testing-library/preact';

/** Screens load what is heavy on a tap, and the machine that tests may be busy. */
configure({ asyncUtilTimeout: 15_000 });
