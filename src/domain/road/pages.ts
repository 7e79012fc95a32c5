import type { RoadParts } from './parts.ts';

/** So many milestones at most stand on one sheet of paper, and in a picture as high as a screen: more would be too small to read. */
export const ON_PAGE = 30;

/** What stands where the road comes from the sheet before, and goes on on the next. */
interface Turns {
  readonly after: (step: number) => string;
  readonly on: (step: number) => string;
}

/** A road as sheets, as evenly as it goes: what helps is on the first, what stands in the way and the voices on the last. */
export function pagesOf(of: RoadParts, { after, on }: Turns): RoadParts[] {
  const { steps, names } = of;
  const count = Math.ceil(steps.length / ON_PAGE);
  if (count <= 1) return [of];
  const starts = Array.from({ length: count + 1 }, (_, page) => Math.round((page * steps.length) / count));
  return starts.slice(0, count).map((from, page): RoadParts => {
    const to = starts[page + 1] ?? steps.length;
    const [isFirst, isLast] = [from === 0, to === steps.length];
    return {
      ...of,
      names: {
        ...names,
        today: isFirst ? names.today : after(from),
        vision: isLast ? names.vision : on(to + 1),
      },
      today: isFirst ? of.today : '',
      vision: isLast ? of.vision : '',
      steps: steps.slice(from, to),
      helps: isFirst ? of.helps : [],
      obstacles: isLast ? of.obstacles : [],
      voices: isLast ? of.voices : [],
      before: { steps: from, walked: steps.slice(0, from).every(({ done }) => done) },
      goesOn: !isLast,
    };
  });
}
