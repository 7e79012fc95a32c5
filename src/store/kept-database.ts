import { Dexie } from 'dexie';

/**
 * A database that stays away once it has been deleted: by another tab where a person took the route off this phone.
 * Dexie alone would open it again, new and empty, at the next read.
 */
export class KeptDatabase extends Dexie {
  /** whether it was deleted while it was open here */
  gone = false;

  constructor(name: string, options: ConstructorParameters<typeof Dexie>[1]) {
    super(name, options);
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion !== null) return true;
      this.gone = true;
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}
