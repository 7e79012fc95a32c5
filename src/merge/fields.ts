/**
 * What a field holds. A field may be called `constructor` or `toString` (docs/protocol.md, section 1); what every object
 * inherits under such a name is no field.
 */
export function fieldOf<T>(fields: Readonly<Record<string, T>>, field: string): T | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Puts a field in place, also one called `__proto__`, which an assignment would take for the object's ancestor. */
export function setField<T>(fields: Record<string, T>, field: string, content: T): void {
  if (field !== '__proto__') fields[field] = content;
  else
    Object.defineProperty(fields, field, {
      value: content,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
