// Counts what the test runners reported. A runner that crashed, or ran nothing, has failed.
import { readFile } from 'node:fs/promises';

/** @param {boolean} succeeded whether the runner ended well */
export async function tallyVitest(file, succeeded) {
  return tally(file, succeeded, ({ testResults }) => {
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const unread = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: count(tests, 'passed'),
      failed: count(tests, 'failed') + unread.length,
      skipped: tests.length - count(tests, 'passed') - count(tests, 'failed'),
      names: [
        ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
        ...unread.map(({ name }) => name),
      ],
    };
  });
}

/** @param {boolean} succeeded whether the runner ended well */
export async function tallyPlaywright(file, succeeded) {
  return tally(file, succeeded, ({ stats, errors, suites = [] }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    names: suites.flatMap(namesOfFailed),
  }));
}

function namesOfFailed({ suites = [], specs = [] }) {
  return [...suites.flatMap(namesOfFailed), ...specs.filter(({ ok }) => !ok).map(({ title }) => title)];
}

async function tally(file, succeeded, read) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const found = await readFile(file, 'utf8')
    .then((text) => read(JSON.parse(text)))
    .catch(() => none);
  const broken = found.failed === 0 && (!succeeded || found.passed === 0);
  return { ...found, failed: found.failed + (broken ? 1 : 0) };
}

/** The sum of several tallies. */
export function sum(tallies) {
  const add = (key) => tallies.reduce((total, each) => total + (each[key] ?? 0), 0);
  const names = tallies.flatMap((each) => each.names ?? []);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped'), names };
}

function count(tests, status) {
  return tests.filter((test) => test.status === status).length;
}
