import type { PublicUse } from '../domain/permission.ts';
import type { Route } from '../domain/route.ts';
import { type ExportLabels, LEFT_REASONS, type LeftReason } from './labels.ts';

interface Readme {
  readonly route: Route;
  readonly purpose: PublicUse;
  /** whether sound goes in the file in which it was brought in */
  readonly original: boolean;
  readonly left: Readonly<Record<LeftReason, number>>;
}

/** Says in plain text what the export is, for whom, and how much stayed behind and why. */
export function readme({ route, purpose, original, left }: Readme, labels: ExportLabels): string {
  const counts = LEFT_REASONS.filter((reason) => left[reason] > 0);
  const lines = [
    route.name,
    labels.purposes[purpose],
    ...[...labels.readme, ...(original ? [labels.original] : [])].flatMap((paragraph) => ['', paragraph]),
    ...(counts.length > 0 ? ['', labels.leftOut] : []),
    ...counts.map((reason) => `- ${labels.left[reason]} · ${left[reason]}`),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
