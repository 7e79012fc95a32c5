import * as fc from 'fast-check';

/** Properties try the same cases every time, so that one that fails fails for everyone. */
fc.configureGlobal({ seed: Number(process.env['BITACORA_SEED'] ?? 20261126) });
