/** Where the copy of a plan, or of a part of it, lies: the same on every phone of whoever shares it. */
export function sharedPlanId(id: string): string {
  return `${id}.shared`;
}
