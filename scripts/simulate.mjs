// `npm run simulate -- 10000 [seed]`: plays so many histories on the real code and prints what they cost; `-- planted [most]`
// plants each known bug instead, and prints after how many seeds it was found.
import { availableParallelism } from 'node:os';
import { runnerImport } from 'vite';
import path from 'node:path';
import { fail, ROOT } from './build.mjs';
import { installMissing } from './install.mjs';
import { buildSimulation, findBug, playSeeds } from './simulation.mjs';

const HANDS = Math.max(1, Math.min(4, availableParallelism()));
const [first = '1000', second] = process.argv.slice(2);

await installMissing();
process.exitCode = await (first === 'planted'
  ? plantAll(numberOf(second ?? '1000'))
  : playAll(numberOf(first), numberOf(second ?? '1')));

function numberOf(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  return fail(new Error(`How many is ${text}?`));
}

/** Plays histories, a few processes side by side. */
async function playAll(count, seed) {
  const started = Date.now();
  const entry = await buildSimulation();
  const sum = { histories: 0, saved: 0, kills: 0, restores: 0, lost: 0, stuck: 0, wrong: 0 };
  const wrong = [];
  const onEnding = ({ seed: at, faults, tally }) => {
    sum.histories += 1;
    sum.saved += tally.saved;
    sum.kills += tally.kills;
    sum.restores += tally.restores;
    if (faults.length > 0) wrong.push({ seed: at, kind: faults[0].kind });
    if (sum.histories % 500 === 0) console.log(`${sum.histories} histories, ${wrong.length} wrong`);
  };
  const share = Math.ceil(count / HANDS);
  const parts = Array.from({ length: HANDS }, (_, at) => [
    seed + at * share,
    Math.min(share, count - at * share),
  ]);
  await Promise.all(
    parts.filter(([, many]) => many > 0).map(([from, many]) => playSeeds(entry, from, many, onEnding)),
  );
  for (const { kind } of wrong) sum[kind === 'lost' ? 'lost' : kind === 'stuck' ? 'stuck' : 'wrong'] += 1;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${sum.histories} histories · ${sum.saved} acknowledged writes · ${sum.kills} kills · ${sum.restores} restores · ` +
      `${sum.lost} lost · ${sum.stuck} stuck · ${sum.wrong} otherwise wrong · ${seconds} s`,
  );
  const [worst] = wrong.sort((a, b) => a.seed - b.seed);
  if (wrong.length > 0)
    console.log(`seeds: ${wrong.map(({ seed: at, kind }) => `${at} (${kind})`).join(', ')}`);
  if (worst !== undefined) await tell(entry, worst.seed);
  return wrong.length === 0 ? 0 : 1;
}

/** The shortest history that goes wrong as this one does. */
async function tell(entry, seed) {
  console.log(`\nThe history of seed ${seed}, as short as it can be:\n`);
  await playSeeds(
    entry,
    seed,
    1,
    ({ trace, faults }) => {
      for (const line of trace) console.log(line);
      for (const { kind, text } of faults.slice(0, 5)) console.log(`\n${kind}: ${text}`);
    },
    'shrink',
  );
}

/** Plants each bug, and prints a table. */
async function plantAll(most) {
  const file = path.join(ROOT, 'tests', 'simulation', 'planted', 'bugs.ts');
  const { module } = await runnerImport(file, { root: ROOT, configFile: false, logLevel: 'error' });
  const waiting = [...module.BUGS];
  let missed = 0;
  const work = async () => {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) {
      const { seeds, fault } = await findBug(bug, most);
      if (fault === undefined) missed += 1;
      console.log(
        `${(fault === undefined ? '—' : String(seeds)).padStart(6)}  ${bug.name}${fault === undefined ? '' : ` → ${fault.kind}`}`,
      );
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  console.log(`${module.BUGS.length} bugs planted, ${missed} not found within ${most} seeds`);
  return missed === 0 ? 0 : 1;
}
