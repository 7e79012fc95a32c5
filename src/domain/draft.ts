import type { Json } from './json.ts';
import type { Scope } from './kind.ts';

/** A record about to be made. The store makes first pieces of its `texts`. */
export interface Draft {
  readonly scope: Scope;
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** text field → plain words */
  readonly texts?: Readonly<Record<string, string>>;
}
