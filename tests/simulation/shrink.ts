import type { Ending } from './history.ts';
import type { Act, Part, Plan, Step } from './step.ts';

/** Plays a history and says what came of it. */
export type Try = (plan: Plan) => Promise<Ending>;

/** How many histories are played at most to make one shorter. */
const TRIES = 400;

/** The shortest history that still goes wrong in the same way, so that a person can read it. */
export async function shrink(plan: Plan, ending: Ending, play: Try): Promise<Ending> {
  const [fault] = ending.faults;
  let best = { plan, ending };
  let tries = 0;
  const accept = async (shorter: Plan): Promise<boolean> => {
    if (tries >= TRIES) return false;
    tries += 1;
    const next = await play(shorter);
    if (next.faults[0]?.kind !== fault?.kind) return false;
    best = { plan: shorter, ending: next };
    return true;
  };
  if (fault?.step !== undefined)
    await accept({ ...plan, steps: plan.steps.filter(({ n }) => n <= (fault.step ?? 0)) });
  for (let before = Infinity; best.plan.steps.length < before; ) {
    before = best.plan.steps.length;
    await dropSteps(() => best.plan, accept);
  }
  await calm(() => best.plan, accept);
  return best.ending;
}

/** Leaves out steps, many at once first. */
async function dropSteps(plan: () => Plan, accept: (plan: Plan) => Promise<boolean>): Promise<void> {
  for (
    let size = Math.ceil(plan().steps.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = plan().steps.length - size; at > -size; at -= size) {
      const from = Math.max(0, at);
      const { steps } = plan();
      await accept({ ...plan(), steps: steps.filter((_, index) => index < from || index >= from + size) });
    }
  }
}

/** Takes away what a step does not need: a second page, a death, a bad line, a wrong clock. */
async function calm(plan: () => Plan, accept: (plan: Plan) => Promise<boolean>): Promise<void> {
  await accept({ ...plan(), phones: plan().phones.map((phone) => ({ ...phone, years: 0 })) });
  for (let at = 0; at < plan().steps.length; at += 1) {
    for (let way = 0; ; way += 1) {
      const step = plan().steps[at];
      const calmer = step && calmerSteps(step)[way];
      if (calmer === undefined) break;
      await accept({ ...plan(), steps: plan().steps.map((each, index) => (index === at ? calmer : each)) });
    }
  }
}

function calmerSteps(step: Step): Step[] {
  const { act } = step;
  const acts: Act[] = [];
  if (act.do === 'deeds') {
    for (const part of act.parts) if (act.parts.length > 1) acts.push({ do: 'deeds', parts: [part] });
    acts.push({ do: 'deeds', parts: act.parts.map(withoutFates) });
    acts.push({ do: 'deeds', parts: act.parts.map(({ deed, from }) => ({ deed, from })) });
    acts.push({ do: 'deeds', parts: act.parts.map((part) => ({ ...part, from: 0 })) });
  }
  return [...acts.map((calmer) => ({ ...step, act: calmer })), { ...step, wait: 0 }];
}

function withoutFates(part: Part): Part {
  return part.deed.do === 'sync' ? { ...part, deed: { ...part.deed, fates: {} } } : part;
}
