import type { Identity } from '../../src/store/database.ts';
import { stampDevice } from '../../src/merge/stamp.ts';
import { type Report, spotOf } from './knowledge.ts';
import type { Row } from './row.ts';

/** A phone writes under the device that it is, and once it has learnt that it was cloned no more under the old one. */
export class Devices {
  /** `spot field stamp` of all that was ever on a disk */
  private readonly known = new Set<string>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  /** @param identity as the same transaction left it */
  committed(phone: { index: number; member: string }, row: Row, identity: Identity | undefined): void {
    for (const [field, list] of [...Object.entries(row.cells), ...Object.entries(row.texts)])
      for (const [stamp] of list) {
        const mark = `${spotOf(row.key, phone.member)} ${field} ${stamp}`;
        if (this.known.has(mark)) continue;
        this.known.add(mark);
        if (identity !== undefined && stampDevice(stamp) !== identity.device)
          this.report('device', `p${phone.index} writes ${mark} and is the device ${identity.device}`);
      }
  }
}
