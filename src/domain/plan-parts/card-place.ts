/** Whose report it is, by its id (`progressId`); undefined for what is none. */
export function reportIn(id: string): { readonly plan: string; readonly month: number } | undefined {
  const [, plan, month] = /^(.+)\.progress\.(\d+)$/.exec(id) ?? [];
  return plan === undefined ? undefined : { plan, month: Number(month) };
}

/** The address of the screen on which somebody speaks for a card: of a plan, or of one of its reports. */
export function cardPlace(owner: string, card: string): string {
  const report = reportIn(owner);
  return report ? `/plan/${report.plan}/report/${report.month}` : `/plan/${owner}/${card}`;
}
