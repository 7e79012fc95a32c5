// `npm run simulate -- 10000 [seed]`: plays so many histories on the real code and prints what they hold and came to;
// `-- one 4711` prints one of them; `-- planted [most]` plants each known bug, prints a seed that finds it, and notes
// it for the tests.
import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import path from 'node:path';
import { fail, ROOT } from './build.mjs';
import { installMissing } from './install.mjs';
import { buildSimulation, createJudge, findBug, knownSeeds, playSeeds, SEEDS } from './simulation.mjs';

const HANDS = Math.max(1, Math.min(4, availableParallelism()));
const [first = '1000', second] = process.argv.slice(2);

await installMissing();
process.exitCode = await command();

async function command() {
  if (first === 'planted') return plantAll(numberOf(second ?? '1000'));
  if (first === 'one') return tellOne(numberOf(second ?? '1'));
  return playAll(numberOf(first), numberOf(second ?? '1'));
}

function numberOf(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  return fail(new Error(`How many is ${text}?`));
}

/** Plays histories, a few processes side by side. */
async function playAll(count, seed) {
  const started = Date.now();
  const entry = await buildSimulation();
  const sum = {};
  const wrong = [];
  let histories = 0;
  const onEnding = ({ seed: at, faults, tally }) => {
    histories += 1;
    for (const [kind, times] of Object.entries(tally)) sum[kind] = (sum[kind] ?? 0) + times;
    if (faults.length > 0) {
      wrong.push({ seed: at, kind: faults[0].kind });
      console.log(`seed ${at} · ${faults[0].kind}: ${faults[0].text}`);
    }
    if (histories % 500 === 0) console.log(`${histories} histories, ${wrong.length} wrong`);
  };
  const share = Math.ceil(count / HANDS);
  const parts = Array.from({ length: HANDS }, (_, at) => [
    seed + at * share,
    Math.min(share, count - at * share),
  ]);
  await Promise.all(
    parts.filter(([, many]) => many > 0).map(([from, many]) => playSeeds(entry, from, many, onEnding)),
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (wrong.length > 0) await tellWrong(entry, wrong);
  console.log(lastLine({ histories, seed, sum, wrong, seconds }));
  return wrong.length === 0 ? 0 : 1;
}

function lastLine({ histories, seed, sum, wrong, seconds }) {
  const times = (of) => wrong.filter(({ kind }) => of.includes(kind)).length;
  const [lost, stuck] = [times(['lost']), times(['stuck'])];
  const date = new Date().toISOString().slice(0, 10);
  return (
    `${date}, from seed ${seed}: ${histories} histories · ${sum.saved} acknowledged writes · ${sum.later} of them with what a later ` +
    `version wrote · ${sum.kills} kills · ${sum.restores} restores · ${sum.bundles} bundles · ${sum.clones} clones · ` +
    `${sum.joins} new phones · ${sum.tabs} times two pages at once · ${sum.workers} times a worker beside a page · ${sum.clocks} clock jumps · ${sum.erasings} erasings · ` +
    `${sum.roles} changed roles · ${sum.pages} pages with more behind them · ` +
    `${lost} lost · ${stuck} stuck · ${wrong.length - lost - stuck} otherwise wrong · ${seconds} s`
  );
}

async function tellWrong(entry, wrong) {
  const [least] = wrong.sort((a, b) => a.seed - b.seed);
  console.log(`seeds: ${wrong.map(({ seed, kind }) => `${seed} (${kind})`).join(', ')}`);
  console.log(`\nThe history of seed ${least.seed}, as short as it can be:\n`);
  await tell(entry, least.seed, 'shrink');
  console.log('');
}

/** One history, step by step; where it goes wrong, the shortest that goes wrong as it does. */
async function tellOne(seed) {
  return (await tell(await buildSimulation(), seed, 'shrink')) ? 0 : 1;
}

async function tell(entry, seed, mode) {
  let well = true;
  await playSeeds(
    entry,
    seed,
    1,
    ({ trace, faults }) => {
      well = faults.length === 0;
      for (const line of trace) console.log(line);
      for (const { kind, text } of faults.slice(0, 5)) console.log(`\n${kind}: ${text}`);
      if (well) console.log('\nnothing is lost, stuck or otherwise wrong');
    },
    mode,
  );
  return well;
}

/** Plants each bug, prints a table, and notes the seeds as it goes; where one is known that one is tried first. */
async function plantAll(most) {
  const started = Date.now();
  const known = await knownSeeds();
  const goesWell = createJudge();
  const file = path.join(ROOT, 'tests', 'simulation', 'planted', 'bugs.ts');
  const { module } = await runnerImport(file, { root: ROOT, configFile: false, logLevel: 'error' });
  const waiting = [...module.BUGS];
  const seeds = {};
  const work = async () => {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) {
      const { seed, fault } = await findBug(bug, most, known[bug.name], goesWell);
      if (fault !== undefined) seeds[bug.name] = seed;
      await noteSeeds(module.BUGS, { ...known, ...seeds });
      console.log(
        `${(seed === undefined ? '—' : String(seed)).padStart(6)}  ${bug.name}${fault === undefined ? '' : ` → ${fault.kind}`}`,
      );
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  const found = await noteSeeds(module.BUGS, seeds);
  const [date] = new Date().toISOString().split('T');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${date}: ${found} of ${module.BUGS.length} planted bugs found within ${most} seeds · ${seconds} s`,
  );
  return found === module.BUGS.length ? 0 : 1;
}

async function noteSeeds(bugs, seeds) {
  const inOrder = bugs.flatMap(({ name }) => (name in seeds ? [[name, seeds[name]]] : []));
  await writeFile(SEEDS, `${JSON.stringify(Object.fromEntries(inOrder), undefined, 2)}\n`);
  return inOrder.length;
}
