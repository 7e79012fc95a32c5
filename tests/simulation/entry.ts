import { takeGlobals } from './globals.ts';

// Dexie asks for the clockwork of its world as it is loaded.
const present = { loop: undefined };
takeGlobals(present);
const { serve } = await import('./main.ts');
await serve(present);
