import { Dexie } from 'dexie';
import { SaveError } from './fault.ts';

/**
 * A database that stays away once it has gone: deleted by another tab where a person took the route off this phone, or
 * cleared by the browser. Dexie alone would open it again, new and empty, at the next read, and the screen with what is
 * being written would be empty too. One that a later version of the app has changed is never opened.
 */
export class KeptDatabase extends Dexie {
  /** whether it went while it was open here */
  gone = false;
  private held = false;

  /** @param version the one that this code writes */
  constructor(name: string, options: ConstructorParameters<typeof Dexie>[1], version = 1) {
    super(name, options);
    this.on('versionchange', ({ newVersion }) => {
      // A later version of the app waits to change it: it is let go at once, and opening it again tells.
      if (newVersion !== null) return true;
      this.gone = true;
      this.close({ disableAutoOpen: true });
      return false;
    });
    this.on('populate', () => {
      if (!this.held) return;
      this.gone = true;
      throw new SaveError('gone');
    });
    const look = () => {
      // Dexie would open a later one as it is.
      if (isLater(this.backendDB().version, version)) throw new SaveError('newer');
      this.held = true;
    };
    this.on('ready', look, true);
  }
}

/** Whether a database lies there as a later version of the app wrote it. Dexie counts in tenths, and adds one where it mends a schema. */
export function isLater(found: number, version: number): boolean {
  return found / 10 >= version + 1;
}
