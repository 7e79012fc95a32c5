import type { Subject } from './client.ts';
import { describeErasing } from './erasing.ts';
import { describeFaults } from './faults.ts';
import { describeInvites } from './invites.ts';
import { describeLimits } from './limits.ts';
import { describeLives } from './lives.ts';
import { describeMedia } from './media.ts';
import { describeMerging } from './merging.ts';
import { describePeople } from './people.ts';
import { describeProof } from './proof.ts';
import { describePulling } from './pulling.ts';
import { describePushing } from './pushing.ts';
import { describeScopes } from './scopes.ts';

/** One sentence of docs/protocol.md and how it is tried; it throws where an endpoint does otherwise. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** With what a subject collects its checks, whoever runs them. */
export interface Suite {
  readonly subject: () => Subject;
  readonly group: (name: string, collect: () => void) => void;
  readonly check: (name: string, run: () => Promise<void>) => void;
  /** One check for each case; `%s` in the name is its first part. */
  readonly each: <T extends readonly unknown[]>(
    cases: readonly T[],
    name: string,
    run: (...given: T) => Promise<void>,
  ) => void;
}

/** Whether an endpoint keeps docs/protocol.md. The checks make routes of their own and can be run against any endpoint. */
export function collectChecks(subject: () => Subject): readonly Check[] {
  const checks: Check[] = [];
  let path: readonly string[] = [];
  const check: Suite['check'] = (name, run) => void checks.push({ name: [...path, name].join(': '), run });
  const suite: Suite = {
    subject,
    check,
    group(name, collect) {
      const before = path;
      path = [...before, name];
      collect();
      path = before;
    },
    each(cases, name, run) {
      for (const given of cases) check(name.replace('%s', String(given[0])), () => run(...given));
    },
  };
  for (const describe of SUBJECTS) describe(suite);
  return checks;
}

const SUBJECTS: readonly ((suite: Suite) => void)[] = [
  describePeople,
  describeInvites,
  describePushing,
  describeMerging,
  describeFaults,
  describeLimits,
  describePulling,
  describeScopes,
  describeLives,
  describeErasing,
  describeMedia,
  describeProof,
];
