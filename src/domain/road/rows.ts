/** How many milestones lie in each row of a road that winds to and fro, from the lowest row up. */
export interface RowRoom {
  /** of a row that is alone, between both ends */
  readonly alone: number;
  /** of the first and of the last row, beside one end */
  readonly end: number;
  readonly full: number;
}

/** The fewest rows that hold them all; an odd number, so that the road ends on the other side. */
export function rowsFor(count: number, room: RowRoom): number[] {
  for (let rows = 1; ; rows += 2) {
    const most = Array.from({ length: rows }, (_, row) => {
      if (rows === 1) return room.alone;
      return row === 0 || row === rows - 1 ? room.end : room.full;
    });
    const total = most.reduce((sum, each) => sum + each, 0);
    if (total >= count) return share(count, most, total);
  }
}

/** As evenly as the rows are long; no row gets more than it holds. */
function share(count: number, most: readonly number[], total: number): number[] {
  let given = 0;
  let seen = 0;
  return most.map((each) => {
    seen += each;
    const until = Math.round((count * seen) / total);
    const here = Math.min(each, until - given);
    given += here;
    return here;
  });
}
