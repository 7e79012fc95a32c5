/** A line of a table: what was measured, and the figure of each who was measured, the floor first. */
export interface Row {
  readonly name: string;
  readonly values: readonly number[];
  readonly digits: number;
}

export function row(name: string, values: readonly number[], digits = 0): Row {
  return { name, values, digits };
}

const NARROWEST = 18;

/** Each figure with how many times the first of its row it is. */
export function table(heads: readonly string[], rows: readonly Row[]): string {
  const wide = Math.max(NARROWEST, ...heads.map((head) => head.length + 2));
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(wide)).join('')}`;
  const cellsOf = ({ values, digits }: Row) =>
    values.map(
      (value) => `${value.toFixed(digits)} ${(value / (values[0] ?? value)).toFixed(2).padStart(6)} ×`,
    );
  return [line('', heads), ...rows.map((each) => line(each.name, cellsOf(each)))].join('\n');
}
